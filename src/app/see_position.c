#include "app/see_position.h"

#include "store/store_position.h"

bool app_position_list(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct person *person,
                       struct held_position_list *positions,
                       struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_PERSON, actor_relation(actor, person),
                       fault)
           && store_position_list(mem, db, person->id, positions, fault);
}
