#include "support/onet.h"

#include "support/unit.h"

#include <stdlib.h>

#define OCCUPATIONS                                                            \
    "O*NET-SOC Code\tTitle\tDescription\n"                                     \
    "10-1011.00\tHarbour Masters\tKeep a harbour safe and open.\n"             \
    "10-1012.00\tLock Keepers\tLift and lower boats in locks.\n"               \
    "10-1013.00\tFerry Pilots\tTake ferries from shore to shore.\n"            \
    "20-2011.00\tChart Makers\tDraw and correct sea charts.\n"                 \
    "20-2012.00\tTide Analysts\tForecast tides from measurements.\n"           \
    "30-3011.00\tNet Menders\tRepair nets.\n"                                  \
    "30-3012.00\tSail Makers\tCut and sew sails.\n"
#define TITLES_BODY                                                            \
    "10-1011.00\tPort Captain\t08\n"                                           \
    "10-1011.00\tHarbour Manager\t08\n"                                        \
    "10-1012.00\tLock Operator\t08\n"                                          \
    "10-1012.00\tCanal Keeper\t08\n"                                           \
    "10-1013.00\tFerry Captain\t08\n"                                          \
    "10-1013.00\tPort Captain\t02\n"                                           \
    "20-2011.00\tSea Chart Drafter\t08\n"                                      \
    "20-2011.00\tMarine Cartographer\t08\n"                                    \
    "20-2012.00\tTide Forecaster\t08\n"                                        \
    "30-3011.00\tNet Repairer\t08\n"                                           \
    "30-3012.00\tSail Cutter\t08\n"                                            \
    "30-3012.00\tSail Loft Hand\t08\n"
#define REPORTED                                                               \
    "O*NET-SOC Code\tReported Job Title\tShown in My Next Move\n"              \
    "10-1011.00\tHarbour Master\tY\n"                                          \
    "20-2012.00\tTide Analyst\tN\n"
#define TASKS                                                                  \
    "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\t"  \
    "Domain Source\n"                                                          \
    "10-1011.00\t1\tGive each ship a berth.\tCore\t9\t01/2020\tIncumbent\n"    \
    "10-1011.00\t2\tInspect buoys.\tSupplemental\t9\t01/2020\tIncumbent\n"     \
    "10-1012.00\t3\tOpen and close lock gates.\tCore\t9\t01/2020\tIncumbent\n" \
    "10-1013.00\t4\tSteer the ferry.\t\t\t01/2020\tAnalyst\n"                  \
    "20-2011.00\t5\tDraw charts of the sea floor.\tCore\t9\t01/2020\tX\n"      \
    "20-2012.00\t6\tCalculate tide tables.\tCore\t9\t01/2020\tX\n"             \
    "30-3011.00\t7\tMend torn nets.\tCore\t9\t01/2020\tX\n"                    \
    "30-3012.00\t8\tInspect sails for wear.\tCore\t9\t01/2020\tX\n"
#define ZONES                                                                  \
    "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n"                          \
    "10-1011.00\t4\t01/2020\tAnalyst\n"                                        \
    "30-3011.00\t2\t01/2020\tAnalyst\n"
#define RELATED                                                                \
    "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"        \
    "10-1011.00\t20-2012.00\tPrimary-Short\t1\n"                               \
    "10-1011.00\t10-1012.00\tPrimary-Short\t2\n"
#define MODEL                                                                  \
    "Element ID\tElement Name\tDescription\n"                                  \
    "4.A.1\tWatching\tLook after things.\n"                                    \
    "4.A.2\tMaking\tMake or mend things.\n"
#define INTERMEDIATE_BODY                                                      \
    "4.A.1\t4.A.1.a\tInspect gear.\n"                                          \
    "4.A.1\t4.A.1.b\tGuide traffic.\n"                                         \
    "4.A.2\t4.A.2.a\tMend gear.\n"                                             \
    "4.A.2\t4.A.2.b\tMake documents.\n"
#define DETAILED_BODY                                                          \
    "4.A.1\t4.A.1.a\t4.A.1.a.1\tInspect sails or buoys.\n"                     \
    "4.A.1\t4.A.1.b\t4.A.1.b.1\tGuide vessels.\n"                              \
    "4.A.1\t4.A.1.b\t4.A.1.b.2\tOperate gates.\n"                              \
    "4.A.2\t4.A.2.a\t4.A.2.a.1\tMend nets.\n"                                  \
    "4.A.2\t4.A.2.b\t4.A.2.b.1\tDraw charts.\n"                                \
    "4.A.2\t4.A.2.b\t4.A.2.b.2\tCalculate tables.\n"
#define LINKS_BODY                                                             \
    "10-1011.00\t1\t4.A.1.b.1\t01/2020\tAnalyst\n"                             \
    "10-1011.00\t2\t4.A.1.a.1\t01/2020\tAnalyst\n"                             \
    "10-1012.00\t3\t4.A.1.b.2\t01/2020\tAnalyst\n"                             \
    "10-1012.00\t3\t4.A.1.b.1\t01/2020\tAnalyst\n"                             \
    "10-1013.00\t4\t4.A.1.b.1\t01/2020\tAnalyst\n"                             \
    "20-2011.00\t5\t4.A.2.b.1\t01/2020\tAnalyst\n"                             \
    "20-2012.00\t6\t4.A.2.b.2\t01/2020\tAnalyst\n"                             \
    "30-3011.00\t7\t4.A.2.a.1\t01/2020\tAnalyst\n"                             \
    "30-3012.00\t8\t4.A.1.a.1\t01/2020\tAnalyst\n"

struct written {
    const char *name, *bytes;
};

static const struct written same[] = {
    [ONET_OCCUPATIONS] = {"Occupation Data.txt", OCCUPATIONS},
    [ONET_REPORTED_TITLES] = {"Sample of Reported Titles.txt", REPORTED},
    [ONET_TASKS] = {"Task Statements.txt", TASKS},
    [ONET_JOB_ZONES] = {"Job Zones.txt", ZONES},
    [ONET_RELATED] = {"Related Occupations.txt", RELATED},
    [ONET_CONTENT_MODEL] = {"Content Model Reference.txt", MODEL},
    [ONET_TASKS_TO_DETAILED] = {NULL, NULL},
};

static const struct written old[] = {
    [ONET_ALTERNATE_TITLES] =
        {"Alternate Titles.txt",
         "O*NET-SOC Code\tAlternate Title\tSource(s)\n" TITLES_BODY},
    [ONET_INTERMEDIATE] = {"IWA Reference.txt",
                           "Element ID\tIWA ID\tIWA Title\n" INTERMEDIATE_BODY},
    [ONET_DETAILED] = {"DWA Reference.txt",
                       "Element ID\tIWA ID\tDWA ID\tDWA Title\n" DETAILED_BODY},
    [ONET_TASKS_TO_DETAILED] =
        {"Tasks to DWAs.txt",
         "O*NET-SOC Code\tTask ID\tDWA ID\tDate\tDomain Source\n" LINKS_BODY},
};

static const struct written renamed[] = {
    [ONET_ALTERNATE_TITLES] =
        {"Job Titles.txt",
         "O*NET-SOC Code\tJob Title\tSource(s)\n" TITLES_BODY},
    [ONET_INTERMEDIATE] =
        {"GWAs to IWAs.txt",
         "GWA Element ID\tIWA Element ID\tIWA Element Name\n" INTERMEDIATE_BODY},
    [ONET_DETAILED] = {"GWAs to IWAs to DWAs.txt",
                       "GWA Element ID\tIWA Element ID\t"
                       "DWA Element ID\tDWA Element "
                       "Name\n" DETAILED_BODY},
    [ONET_TASKS_TO_DETAILED] =
        {"Tasks to DWAs.txt",
         "O*NET-SOC Code\tTask ID\tDWA Element ID\tDate\tDomain "
         "Source\n" LINKS_BODY},
};

struct onet_sources onet_invented(bool is_renamed)
{
    struct onet_sources sources = {.version = str_of("1.0")};
    for (int i = 0; i < ONET_KIND_COUNT; i++) {
        const struct written *file = same[i].bytes ? &same[i]
                                     : is_renamed  ? &renamed[i]
                                                   : &old[i];
        sources.files[i] = (struct onet_source){str_of(file->name),
                                                str_of(file->bytes)};
    }
    return sources;
}

const char *onet_invented_folder(struct arena *mem, bool is_renamed)
{
    const char *folder = unit_folder(mem);
    struct onet_sources sources = onet_invented(is_renamed);
    for (int i = 0; i < ONET_KIND_COUNT; i++)
        unit_file(mem, folder, str_chars(mem, sources.files[i].name),
                  sources.files[i].bytes);
    return folder;
}

struct occupation_standard onet_invented_read(struct arena *mem)
{
    struct onet_sources sources = onet_invented(true);
    struct occupation_standard standard;
    struct fault fault;
    if (!onet_sources_read(mem, &sources, &standard, &fault))
        fail_msg("%s", fault.message);
    return standard;
}

const char *onet_shared_folder(struct arena *mem)
{
    const char *data = getenv("RUNG_SHARED_DATA");
    return data ? str_format(mem, "%s/onet", data).at : NULL;
}
