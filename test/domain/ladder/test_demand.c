#include "domain/ladder/demand.h"

#include "domain/ladder/demand_word.h"
#include "support/unit.h"

/* What those who write or run software alone can meet, and among what else it
 * asks for it first. */
static const struct {
    enum demand demand;
    const char *text;
} demanding[] = {
    {DEMAND_CODE, "Writes clean, maintainable code"},
    {DEMAND_CODE, "You write code that others can read"},
    {DEMAND_CODE, "Able to write production code in at least one language"},
    {DEMAND_CODE, "Production code in two languages"},
    {DEMAND_CODE, "Ability to debug issues in unfamiliar code"},
    {DEMAND_CODE, "Ships features independently"},
    {DEMAND_CODE, "Ships small features end to end"},
    {DEMAND_CODE, "Implements features of medium size from a description"},
    {DEMAND_CODE, "Implements well-scoped tasks in the billing service"},
    {DEMAND_CODE, "Develops new services and keeps old ones running"},
    {DEMAND_CODE, "Builds components that other teams reuse"},
    {DEMAND_CODE, "Builds internal tools that save engineers time"},
    {DEMAND_CODE, "Refactors legacy systems"},
    {DEMAND_CODE, "Refactoring a module without changing what it does"},
    {DEMAND_CODE, "Commits code daily"},
    {DEMAND_CODE, "Fixes bugs in areas they do not know"},
    {DEMAND_CODE, "Fixes defects that customers report"},
    {DEMAND_CODE, "Squashes bugs before they reach users"},
    {DEMAND_CODE, "Has shipped software that thousands of people use"},
    {DEMAND_CODE, "Knows at least one programming language well"},
    {DEMAND_CODE, "Understands the codebase of their team"},
    {DEMAND_CODE, "Understands data structures and algorithms"},
    {DEMAND_CODE, "Fluent in Python"},
    {DEMAND_CODE, "Solid grasp of JavaScript and CSS"},
    {DEMAND_CODE, "Contributes patches to upstream libraries"},
    {DEMAND_CODE, "Contributes to libraries we depend on"},
    {DEMAND_CODE, "Opens pull requests that are small and easy to follow"},
    {DEMAND_CODE, "Their PRs need few rounds"},
    {DEMAND_CODE, "Automates repetitive tasks"},
    {DEMAND_CODE, "Maintains several modules"},
    {DEMAND_CODE, "Optimises queries that are slow"},
    {DEMAND_CODE, "Removes performance bottlenecks"},
    {DEMAND_CODE, "Integrates third-party APIs"},
    {DEMAND_CODE, "Prototypes ideas in code"},
    {DEMAND_CODE, "Improves code quality in their area"},
    {DEMAND_CODE, "The quality of their code is an example to others"},
    {DEMAND_CODE, "Writes scripts that others reuse"},
    {DEMAND_CODE, "Rewrites a subsystem when it no longer serves"},
    {DEMAND_CODE, "Delivers software on time"},
    {DEMAND_CODE, "Migrates databases without loss"},
    {DEMAND_CODE, "Is hands-on with the codebase every week"},
    {DEMAND_CODE, "Builds and maintains front-end components"},
    {DEMAND_CODE, "Extends existing systems with new functionality"},
    {DEMAND_CODE, "Writes, tests and ships code with little guidance"},
    {DEMAND_CODE,
     "You are trusted to merge to main without a second look at your code"},
    {DEMAND_CODE, "Codes in several languages"},
    {DEMAND_CODE, "Spends most of the week coding"},
    {DEMAND_CODE, "Pair programs with others"},
    {DEMAND_CODE, "Knows how a compiler and npm resolve what they need"},
    {DEMAND_OPERATE, "At home in CloudFormation and opentelemetry"},
    {DEMAND_OPERATE, "Reads what strace and tcpdump tell"},
    {DEMAND_TEST, "Writes cucumber steps with the analysts"},
    {DEMAND_CODE, "Follows coding standards"},
    {DEMAND_CODE, "Creates libraries that other teams adopt"},
    {DEMAND_CODE, "Mentors engineers and writes code"},
    {DEMAND_CODE, "Helps engineers and writes code every week"},
    {DEMAND_CODE, "Leads by example through the code they write"},
    {DEMAND_CODE, "Mentors others through pull requests and reviews"},
    {DEMAND_CODE, "Teaches programming to newcomers"},
    {DEMAND_CODE, "Builds software with security in mind"},
    {DEMAND_CODE, "Develops applications on our platform"},
    {DEMAND_CODE, "Owns the technical implementation of projects"},
    {DEMAND_REVIEW, "Reviews code of others with care"},
    {DEMAND_REVIEW, "Gives thoughtful code reviews"},
    {DEMAND_REVIEW, "Reviews pull requests within a day"},
    {DEMAND_REVIEW, "Reviewing the code of teammates"},
    {DEMAND_REVIEW, "Code reviews catch defects early"},
    {DEMAND_TEST, "Writes unit tests for new functionality"},
    {DEMAND_TEST, "Writes tests before fixing a bug"},
    {DEMAND_TEST, "Tests code thoroughly before it is merged"},
    {DEMAND_TEST, "Adds tests where they are missing"},
    {DEMAND_TEST, "Keeps test coverage high"},
    {DEMAND_TEST, "Maintains a suite of automated tests"},
    {DEMAND_TEST, "Designs test plans for complex features"},
    {DEMAND_TEST, "Practises test-driven development"},
    {DEMAND_TEST, "Runs load tests before launch"},
    {DEMAND_TEST, "Tests features on several devices"},
    {DEMAND_OPERATE, "Takes part in the on-call rotation"},
    {DEMAND_OPERATE, "Is on call for the services of the team"},
    {DEMAND_OPERATE, "Deploys to production without help"},
    {DEMAND_OPERATE, "Deploys changes in small steps"},
    {DEMAND_OPERATE, "Monitors services and reacts before users notice"},
    {DEMAND_OPERATE, "Handles production incidents calmly"},
    {DEMAND_OPERATE, "Leads incident response"},
    {DEMAND_OPERATE, "Resolves incidents quickly"},
    {DEMAND_OPERATE, "Operates systems at scale"},
    {DEMAND_OPERATE, "Runs services in production"},
    {DEMAND_OPERATE, "Writes runbooks for alerts"},
    {DEMAND_OPERATE, "Responds to alerts"},
    {DEMAND_OPERATE, "Keeps uptime above the target"},
    {DEMAND_OPERATE, "Sets SLOs with the team"},
    {DEMAND_OPERATE, "Improves observability of their services"},
    {DEMAND_OPERATE, "Debugs production issues under pressure"},
    {DEMAND_OPERATE, "Brings work to production"},
    {DEMAND_OPERATE, "Maintains the build pipeline"},
    {DEMAND_OPERATE, "Provisions clusters with Terraform"},
    {DEMAND_OPERATE, "Mitigates outages"},
    {DEMAND_OPERATE, "Sets up continuous integration"},
    {DEMAND_DESIGN, "Designs systems that scale"},
    {DEMAND_DESIGN, "Designs APIs other teams build on"},
    {DEMAND_DESIGN, "Defines the architecture of the platform"},
    {DEMAND_DESIGN, "Makes architectural decisions for the group"},
    {DEMAND_DESIGN, "Writes technical design documents"},
    {DEMAND_DESIGN, "Produces technical designs for large projects"},
    {DEMAND_DESIGN, "Designs database schemas"},
    {DEMAND_DESIGN, "Models data for new services"},
    {DEMAND_DESIGN, "Knows common design patterns"},
    {DEMAND_DESIGN, "Evolves the system architecture"},
    {DEMAND_DESIGN, "Understands distributed systems"},
    {DEMAND_DESIGN, "Design of new services"},
    {DEMAND_DESIGN, "Reviews technical designs"},
    {DEMAND_DESIGN, "Architects solutions across several services"},
    {DEMAND_CODE, "Builds screens and tables for the mobile client"},
    {DEMAND_CODE, "Implements animations and layouts"},
    {DEMAND_CODE, "Improves our systems a step at a time"},
    {DEMAND_CODE, "Maintains infrastructure that three teams use"},
    {DEMAND_CODE, "Migrates services to a new platform"},
    {DEMAND_CODE, "Builds widgets and style sheets"},
    {DEMAND_CODE, "Writes device drivers"},
    {DEMAND_CODE, "Trains models on what users say"},
    {DEMAND_CODE, "Working knowledge of operating systems"},
    {DEMAND_CODE, "Familiar with databases and their storage engines"},
    {DEMAND_CODE, "Understands HTTP"},
    {DEMAND_CODE, "Knows the fundamentals of computer science"},
    {DEMAND_OPERATE, "Installs and patches servers"},
    {DEMAND_OPERATE, "Configures routers and switches"},
    {DEMAND_OPERATE, "Restores backups"},
    {DEMAND_OPERATE, "Answers for the reliability of our services"},
    {DEMAND_OPERATE, "Watches system performance"},
    {DEMAND_OPERATE, "Owns the delivery pipeline"},
    {DEMAND_OPERATE, "Runs workloads on Kubernetes"},
    {DEMAND_DESIGN, "Writes RFCs and reviews those of others"},
    {DEMAND_DESIGN, "Writes technical proposals"},
    {DEMAND_TEST, "Knows testing techniques"},
    {DEMAND_CODE, "Improvements to libraries and modules"},
    {DEMAND_CODE, "Building small to medium-sized features"},
    {DEMAND_CODE, "Fixes security weaknesses"},
    {DEMAND_OPERATE, "Plans and runs database migrations"},
    {DEMAND_CODE, "Helps engineers with the codebase"},
    {DEMAND_CODE, "Supports services they wrote in Rust"},
    {DEMAND_OPERATE, "Manages incidents from first alert to end"},
    {DEMAND_OPERATE, "Cuts releases"},
    {DEMAND_DESIGN, "Leads large-scale architectural changes"},
};

/* What anybody can meet whose work it is, software or not. */
static const char *const plain[] = {
    "Enforces the code of conduct",
    "Responds to code of conduct incidents with care",
    "Follows the dress code",
    "Codes of conduct are known in each project",
    "Builds relationships with maintainers",
    "Builds trust in our systems",
    "Builds a team that ships features",
    "Builds consensus on the roadmap of the platform",
    "Builds relationships with the systems team",
    "Builds a network of contacts in the community",
    "Ships with the team that writes the release notes",
    "Helps engineers to review code",
    "Helps engineers review code",
    "Helps the team ship features",
    "Helps others debug problems",
    "Hires people who write code",
    "Hires engineers who can design distributed systems",
    "Makes sure that engineers test",
    "Makes sure that engineers test their code",
    "Ensures that the team deploys often",
    "Encourages developers to write unit tests",
    "Enables teams to ship software faster",
    "Supports contributors in writing code",
    "Manages engineers who are on call",
    "Leads a team of people who build services",
    "Works with engineers who write the code",
    "Asks maintainers to review pull requests",
    "Delivers feedback with kindness",
    "Delivers projects on time",
    "Delivers a feature that two teams need",
    "Owns the roadmap of a product",
    "Tests ideas with users before investing in them",
    "Tests assumptions early",
    "Runs usability tests",
    "Runs user testing sessions",
    "Releases a policy after legal has read it",
    "The release of a policy is announced in time",
    "Writes release notes",
    "Writes bug reports that can be acted on",
    "Sorts bug reports and feature requests",
    "Writes documentation for users",
    "Writes blog posts about the systems we use",
    "Designs the onboarding process",
    "Designs workshops for newcomers",
    "Leads design reviews of a process",
    "Designs programs that bring newcomers in",
    "Architecture of a program is agreed with sponsors",
    "Develops others",
    "Develops junior colleagues into leaders",
    "Develops a plan for migrating systems",
    "Develops a strategy for the platform",
    "Supports professional development of engineers",
    "Implements a policy on licences",
    "Implements processes that the team follows",
    "Implements feedback quickly",
    "Creates a culture in which engineers learn",
    "Creates space for others to speak",
    "Deploys resources where they are needed",
    "Deploys people where the need is greatest",
    "Fixes misunderstandings between teams",
    "Fixes broken processes",
    "Monitors the budget",
    "Monitors progress and reports it",
    "Operates with little guidance",
    "Runs meetings that end on time",
    "Runs the community calls",
    "Contributes to planning",
    "Contributes to open source by mentoring",
    "Contributes code, documentation or translations",
    "Publishes talks, papers or code",
    "Shares knowledge, such as talks, code or articles",
    "Commits to deadlines and keeps them",
    "Debates with respect",
    "Reviews budgets twice a year",
    "Reviews licences of dependencies",
    "Coding of licences is checked with counsel",
    "Leads projects across several teams",
    "Sets technical direction for the department",
    "Mentors engineers",
    "Knows the market",
    "Understands how the product serves its users",
    "Speaks the language of the business",
    "Is the first to call when a contract is unclear",
    "Explains technical concepts to people who do not write code",
    "Meets the standard without writing code",
    "Coordinates releases with several projects",
    "Tracks metrics of the community",
    "Improves the way teams work together",
    "Plans the work of a quarter",
    "Represents the company in a foundation",
    "PR and marketing know about the launch in time",
    "Handles conflicts between contributors",
    "Produces video for the project",
    "Manages the production of the annual report",
    "Improves customer service",
    "Develops the talent pipeline",
    "Writes applications for grants",
    "Reads contracts with counsel",
    "Pushes for change where it is needed",
    "Pushes back when a plan is unrealistic",
    "Models good behaviour",
    "Keeps a system of notes for decisions",
    "Designs reward systems that are fair",
    "Adopts new tools",
    "Chooses tools with the team",
    "Makes it easy for engineers to find the code they need",
    "Connects teams that own services",
    "Finds out who maintains a component",
    "Stays alert to changes in the field",
    "Makes the organization more effective at shipping infrastructure",
    "Gets several companies to secure a component",
    "Sees opportunities to automate a process",
    "Works with backend engineers",
    "Gives a project a guide, a test or code",
    "Designs a process or a tool for newcomers",
    "May review pull requests and may merge them",
    "Is allowed to approve pull requests",
    "Has rights to merge code",
    "Helps to shape the design system",
    "Is known in the Kubernetes community",
    "Asks at https://example.org/react/code first",
    "Is aware of unit tests",
    "Facilitates a team to ship features",
    "Knows the libraries that we use",
    "Knows the services of the office",
    "Owns the performance review of a team",
    "Sets up their own computer",
    "Agrees on the state of affairs",
    "Writes a page on which all agree",
    "Tells stories of rusty nails and swift rivers",
};

static void finds_what_asks_for_software(void **state)
{
    for (size_t i = 0; i < COUNT_OF(demanding); i++) {
        struct demand_list found = demands_find(*state,
                                                str_of(demanding[i].text));
        UNIT_CLAIM(demanding[i].text,
                   demands_bits(found) & (1U << demanding[i].demand));
    }
}

static void leaves_what_does_not(void **state)
{
    for (size_t i = 0; i < COUNT_OF(plain); i++)
        UNIT_CLAIM(plain[i], demands_find(*state, str_of(plain[i])).count == 0);
}

static void marks_the_words(void **state)
{
    static const struct {
        const char *text, *marks;
    } cases[] = {
        {"Writes code that lasts", "Writes code"},
        {"You build, test and run services", "test and run services"},
        {"Ships tools; plans budgets; reviews code",
         "Ships tools|reviews code"},
        {"Plans the code freeze (with unit tests)", "code|unit tests"},
        {"Tests services and tools", "Tests services|tools"},
        {"", ""},
        {"...", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct demand_list found = demands_find(*state, str_of(cases[i].text));
        struct str marks = {0};
        for (size_t j = 0; j < found.count; j++)
            marks = str_format(*state, "%.*s%s%.*s", STR(marks), j ? "|" : "",
                               STR(found.at[j].words));
        UNIT_CLAIM(cases[i].text, str_is(marks, cases[i].marks));
    }
}

static void knows_its_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < DEMAND_COUNT; i++) {
        enum demand demand = DEMAND_COUNT;
        UNIT_CLAIM(demand_names[i],
                   demand_parse(str_of(demand_names[i]), &demand)
                       && demand == (enum demand)i);
    }
    enum demand kept = DEMAND_TEST;
    assert_true(demand_parse(STR_LITERAL("Design"), &kept));
    assert_false(demand_parse(STR_LITERAL("codes"), &kept));
    assert_int_equal(kept, DEMAND_DESIGN);
}

static void its_dictionary_is_in_order(void **state)
{
    (void)state;
    assert_true(phrase_table_is_sorted(&demand_software_words));
    assert_true(phrase_table_is_sorted(&demand_part_words));
    assert_true(phrase_table_is_sorted(&demand_name_words));
    assert_true(phrase_table_is_sorted(&demand_act_words));
    assert_true(phrase_table_is_sorted(&demand_other_words));
    assert_true(phrase_table_is_sorted(&demand_trap_words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_what_asks_for_software),
        UNIT_TEST(leaves_what_does_not),
        UNIT_TEST(marks_the_words),
        cmocka_unit_test(knows_its_names),
        cmocka_unit_test(its_dictionary_is_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
