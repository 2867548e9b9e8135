#include "cli/commands.h"

#include "base/translate.h"
#include "cli/ladder_options.h"
#include "cli/password.h"
#include "cli/people_options.h"
#include "cli/proposal_options.h"

static const struct option_rule audit_list_options[] = {
    {"--most", N_("N"), N_("so many lines; else 50")}, OPTIONS_END};

static const struct option_rule map_options[] = {
    {"--table", NULL, N_("for people: tables in place of JSON")}, OPTIONS_END};

static const struct option_rule office_set_options[] = {
    {"--sample", NULL, N_("all data in this store is invented; say so")},
    OPTIONS_END};

#define LISTEN                                                                 \
    {                                                                          \
        "--listen", N_("HOST:PORT"),                                           \
            N_("where to listen; else 127.0.0.1:8420; port 0: any free one")   \
    }

static const struct option_rule demo_options[] = {
    LISTEN, {"--no-serve", NULL, N_("only make the sample")}, OPTIONS_END};

static const struct option_rule serve_options[] = {
    LISTEN,
    {"--address", N_("URL"), N_("what people type to come here, HTTPS or not")},
    {"--host", N_("NAME"), N_("one more name it is asked by; may be repeated")},
    OPTIONS_END};

static const struct option_rule user_add_options[] = {
    {"--role", N_("ROLE"), N_("what they may do: rung user rights")},
    {"--person", N_("PERSON"), N_("who they are; else whoever has the email")},
    PASSWORD_OPTIONS,
    {"--no-password", NULL, N_("none yet: they cannot sign in with one")},
    OPTIONS_END};

static const struct option_rule user_password_options[] = {PASSWORD_OPTIONS,
                                                           OPTIONS_END};

enum { MANY = ARGUMENTS_MOST };

/* Sorted by name, but for the three a newcomer begins with. */
static const struct command commands[] = {
    {"demo", cmd_demo, "", 0, 0, demo_options,
     N_("Make a sample office, and serve it to look at"),
     N_("The sample is a company that does not exist.  It is built by the "
        "commands you would use yourself, which are printed as they run.  It "
        "goes into rung-demo.db, or the store that is named; a store with "
        "people in it is left alone.  Then its pages are served, to this "
        "machine alone, until Ctrl-C.\n"
        "  rung demo --no-serve")},
    {"init", cmd_init, "", 0, 0, NULL,
     N_("Make an empty store, or bring an older one up to date"),
     N_("The store is a file, rung.db, or a PostgreSQL database:\n"
        "  rung --store postgresql:///rung init\n"
        "A password belongs in a PostgreSQL service or password file.")},
    {"help", cmd_help, "[COMMAND]", 0, 2, NULL,
     N_("Say what there is, or what a command does"),
     N_("  rung help ladder add")},
    {"assess import", cmd_assess_import, "FILE", 1, 1, assess_import_options,
     N_("Add ratings from a table (CSV)"),
     N_("Columns, in any order: person, ladder, criterion, rating, note, day.  "
        "A table that was imported before changes nothing.\n"
        "  rung assess import ratings.csv --dry-run")},
    {"assess list", cmd_assess_list, "PERSON", 1, 1, NULL,
     N_("List a person's ratings, older ones too"),
     N_("PERSON is an email, handle or id, here and everywhere.")},
    {"assess rate", cmd_assess_rate, "PERSON CRITERION RATING", 3, 3,
     assess_rate_options, N_("Say how far a person meets a criterion"),
     N_("PERSON is an email, handle or id.  CRITERION is a key as rung gap "
        "prints it in brackets.  RATING is not-yet, sometimes, always or "
        "not-applicable.\n"
        "  rung assess rate ada@example.org craft.senior.2 always "
        "--note \"led it\"")},
    {"audit list", cmd_audit_list, "", 0, 0, audit_list_options,
     N_("List who changed what, the newest first"),
     N_("Each change has its line, also those of imports.\n"
        "  rung audit list --most 5")},
    {"collect git", cmd_collect_git, "FOLDER...", 1, MANY, collect_git_options,
     N_("Find what your people did in clones"),
     N_("Commits and trailers (Reviewed-by, Tested-by, Signed-off-by...) of "
        "people whose email or handle is known become evidence.  Work of "
        "others is counted and not kept.  To collect again adds what is new.\n"
        "  rung collect git ~/src/tidewire --since 2025-01-01 --dry-run")},
    {"completion", cmd_completion, "bash|zsh|fish", 1, 1, NULL,
     N_("Print a completion script for a shell"),
     N_("  rung completion bash > ~/.local/share/bash-completion/completions/"
        "rung")},
    {"duty add", cmd_duty_add, "PERSON TEXT", 2, 2, duty_add_options,
     N_("Add a duty or an accomplishment of one person"),
     N_("  rung duty add ada@example.org \"Answers the forum\" --since "
        "2026-01-01\n"
        "  rung duty add ada@example.org \"Wrote the policy\" --kind "
        "accomplishment")},
    {"duty import", cmd_duty_import, "FILE", 1, 1, import_options,
     N_("Add duties and accomplishments from a table (CSV)"),
     N_("Columns, in any order: person, kind (ongoing or accomplishment), "
        "text, skill, day, link.\n"
        "  rung duty import duties.csv --partial")},
    {"duty remove", cmd_duty_remove, "PERSON TEXT", 2, 2, duty_remove_options,
     N_("Remove a duty or an accomplishment of one person"),
     N_("TEXT is the whole text, as rung people show prints it.\n"
        "  rung duty remove ada@example.org \"Answers the forum\"")},
    {"evidence list", cmd_evidence_list, "[PERSON]", 0, 1,
     evidence_list_options, N_("List pieces of work, the newest first"),
     N_("Without PERSON, those of everybody.\n"
        "  rung evidence list ada@example.org --since 2026-01-01")},
    {"gap", cmd_gap, "[PERSON]", 0, 1, gap_options,
     N_("Show where people stand and what is missing"),
     N_("Without PERSON, a line for everybody.  With PERSON (an email, handle "
        "or id), each criterion with its rating and the evidence beside it.\n"
        "  rung gap ada@example.org --ladder backend --level 4")},
    {"job import", cmd_job_import, "FILE", 1, 1, job_import_options,
     N_("Take HR's catalogue of job profiles, XLSX or CSV"),
     N_("Columns, in any order and under HR's own names: code, title, family, "
        "level, grade, description, pay (or minimum, maximum, currency), "
        "region, survey codes.  Several rows of a code are its pay in several "
        "regions.\n"
        "  rung job import jobs.xlsx --dry-run")},
    {"job list", cmd_job_list, "", 0, 0, job_list_options,
     N_("List the company's job profiles"),
     N_("  rung job list --family \"Program management\"")},
    {"job show", cmd_job_show, "CODE", 1, 1, NULL,
     N_("Show a job profile: level, grade, pay, description"), NULL},
    {"ladder add", cmd_ladder_add, "FILE...", 1, MANY, ladder_add_options,
     N_("Keep a ladder, or its next revision"),
     N_("A ladder that changed becomes the next revision; older ones stay.  "
        "When one FILE has a problem, none is kept.\n"
        "  rung ladder add ospo.yaml --reason \"reach in place of adjectives\"")},
    {"ladder adopt", cmd_ladder_adopt, "LADDER --as KEY", 1, 1,
     ladder_adopt_options,
     N_("Take a ladder over for another team, to make it theirs"),
     N_("The adopted ladder is a ladder of its own, which remembers where it "
        "came from: rung ladder overlay shows what was made different, rung "
        "ladder follow brings in what changed there since.\n"
        "  rung ladder adopt ospo --as robotics --title \"Robotics office\"")},
    {"ladder change", cmd_ladder_change, "LADDER [PART]", 1, 2,
     ladder_change_options, N_("Change a part of a ladder that is kept"),
     N_("PART is a criterion's key, level:KEY or competency:KEY; without it "
        "the ladder's own title and summary change.  What no option names "
        "stays; an empty value takes away what there was.  Comments and order "
        "of its YAML stay, and what somebody else changed meanwhile.\n"
        "  rung ladder change ospo direction.pm-2.1 --text \"Plans a project.\" "
        "--reason \"plain words\"\n"
        "  rung ladder change ospo level:pm-2 --grade 8")},
    {"ladder check", cmd_ladder_check, "FILE...", 1, MANY, ladder_check_options,
     N_("Look for mistakes in a ladder's YAML"),
     N_("Each problem is printed as FILE:LINE:COLUMN: what is wrong.  With "
        "--strict also what is unfair or unclear in the words: vague wording, "
        "criteria that ask for the same, years of experience, travel, native "
        "language, public exposure without an alternative.\n"
        "  rung ladder check ospo.yaml --strict")},
    {"ladder counts", cmd_ladder_counts, "LADDER [CRITERION]", 1, 2,
     ladder_counts_options,
     N_("Show what open source work counts on a ladder, or say so"),
     N_("The ladder stays as it is.  Without options each criterion is listed "
        "with the kinds of work that count towards it, and why: the ladder "
        "asks for them, its words name them, or the office says so.  What the "
        "office says stands above both.  KIND is commit, co-author, review, "
        "ack, test, report or sign-off.\n"
        "  rung ladder counts engineering\n"
        "  rung ladder counts engineering craft.ic-4.2 --kind review --reason "
        "\"a review upstream is a design review\"\n"
        "  rung ladder counts engineering craft.ic-4.2 --drop commit")},
    {"ladder crosswalk", cmd_ladder_crosswalk, "[LADDER...]", 0, MANY,
     ladder_crosswalk_options,
     N_("Show which levels of different ladders are held equal"),
     N_("Each row is one level, by whatever name each ladder has for it.  With "
        "--propose it says which further levels may be equal, and why: nothing "
        "is kept before somebody says so.\n"
        "  rung ladder crosswalk ospo engineering --propose")},
    {"ladder diff", cmd_ladder_diff, "LADDER [LADDER]", 1, 2,
     ladder_diff_options,
     N_("Tell what differs between levels, revisions or ladders"),
     N_("LADDER@2 is a revision of it, LADDER:LEVEL a level, by its key, title, "
        "grade or place.  One LADDER alone "
        "is held against the revision before it; with --levels its levels are, "
        "to see what is missing to get promoted.\n"
        "  rung ladder diff ospo --levels 3..4\n"
        "  rung ladder diff ospo@1 ospo@3\n"
        "  rung ladder diff ospo engineering\n"
        "  rung ladder diff ospo:pm-3 engineering:ic-4")},
    {"ladder draft", cmd_ladder_draft, "", 0, 0, ladder_draft_options,
     N_("Draft a first ladder from what people are to do"),
     N_("Competencies come from the skills of duties, levels from how far each "
        "duty goes; lines that name somebody are left out.  It is a start to "
        "work on: duties say what is done, not how well.\n"
        "  rung ladder draft --department Robotics -o draft.yaml\n"
        "  rung ladder draft --propose")},
    {"ladder edit", cmd_ladder_edit, "LADDER", 1, 1, ladder_remove_options,
     N_("Change a ladder's YAML in your editor"),
     N_("Opens it with $VISUAL or $EDITOR.  What is wrong is shown with line "
        "and column, and can be edited again; a text that could not be kept is "
        "put by.\n"
        "  rung ladder edit ospo --reason \"after the council of May\"")},
    {"ladder export", cmd_ladder_export, "LADDER", 1, 1, ladder_export_options,
     N_("Write a ladder, or a revision of it, to a file"),
     N_("LADDER@2 is a revision.  What yaml, csv, xlsx and case carry is read "
        "back as the same ladder.\n"
        "  rung ladder export ospo -o ospo.yaml\n"
        "  rung ladder export ospo@2 --as xlsx -o ospo.xlsx")},
    {"ladder follow", cmd_ladder_follow, "LADDER", 1, 1, ladder_follow_options,
     N_("Bring in what changed in the ladder it was adopted from"),
     N_("What only one side changed is taken or kept.  What both changed, each "
        "its own way, is listed, and nothing is kept until each is decided: "
        "--take theirs:KEY or --take ours:KEY, as often as needed; --take ours "
        "decides all that is left.\n"
        "  rung ladder follow robotics --dry-run\n"
        "  rung ladder follow robotics --take theirs:direction.pm-3.1 "
        "--take ours")},
    {"ladder import", cmd_ladder_import, "FILE_OR_FOLDER", 1, 1,
     ladder_import_options,
     N_("Read a ladder out of somebody else's file or folder"),
     N_("Without --keep and -o it is a preview: what would be read, and what "
        "left out and why.  --parts shows what each column, row and heading "
        "was taken as; where that is wrong, say so with --correct.\n"
        "  rung ladder import ladder.xlsx --parts\n"
        "  rung ladder import ladder.xlsx --correct \"column C: level\" "
        "--keep")},
    {"ladder insert", cmd_ladder_insert, "LADDER [PART]", 1, 2,
     ladder_insert_options,
     N_("Add a criterion, level or competency to a ladder"),
     N_("Without PART it is a criterion; PART is level:KEY or competency:KEY "
        "for those.\n"
        "  rung ladder insert ospo --competency direction --level pm-2 --text "
        "\"Says no in time.\"\n"
        "  rung ladder insert ospo level:pm-0 --title Trainee --place 1")},
    {"ladder lens", cmd_ladder_lens, "LADDER_OR_FILE --for ROLE", 1, 1,
     ladder_refit_options,
     N_("Add open source wording to a ladder that stays as it is"),
     N_("Nothing is taken from the ladder: criteria that open source work can "
        "meet get that as another way.  With -o lens.docx each addition is a "
        "tracked change that whoever owns the ladder can accept or refuse.\n"
        "  rung ladder lens ladder.xlsx --for developer-advocate -o lens.docx")},
    {"ladder list", cmd_ladder_list, "", 0, 0, NULL,
     N_("List the ladders in the store"), NULL},
    {"ladder match", cmd_ladder_match, "LADDER:LEVEL LADDER:LEVEL", 2, 2,
     ladder_match_options, N_("Hold levels of two ladders equal"),
     N_("What is equal to the same is equal to each other.\n"
        "  rung ladder match ospo:pm-3 engineering:ic-4 --reason \"one pay "
        "range\"")},
    {"ladder move", cmd_ladder_move, "LADDER PART", 2, 2, ladder_move_options,
     N_("Move a part of a ladder to another place"),
     N_("A criterion may go to another level or competency and keeps its "
        "ratings.\n"
        "  rung ladder move ospo direction.pm-2.1 --level pm-3\n"
        "  rung ladder move ospo competency:direction --place 1")},
    {"ladder overlay", cmd_ladder_overlay, "LADDER", 1, 1, NULL,
     N_("Show what an adopted ladder has made different"),
     N_("  rung ladder overlay robotics")},
    {"ladder ready", cmd_ladder_ready, "[LADDER...]", 0, MANY, NULL,
     N_("List the ladders that come with Rung, or take some"),
     N_("There is one for the whole office, and a family with one a role.  "
        "Taken, a ladder is yours to change.\n"
        "  rung ladder ready\n"
        "  rung ladder ready ospo-community ospo-compliance")},
    {"ladder refit", cmd_ladder_refit, "LADDER_OR_FILE --for ROLE", 1, 1,
     ladder_refit_options,
     N_("Find what of a ladder a role cannot meet, and what to ask instead"),
     N_("Each criterion is kept, gets other words or is replaced, with the "
        "reason.  Of one in the store it says who is stopped by what.\n"
        "  rung ladder refit ladder.xlsx --for community-architect\n"
        "  rung ladder refit engineering --for community-architect --propose")},
    {"ladder remove", cmd_ladder_remove, "LADDER PART", 2, 2,
     ladder_remove_options, N_("Take a part out of a ladder"),
     N_("Criteria of a level or competency go with it.  Ratings stay with the "
        "revision they were given on, and older revisions stay.\n"
        "  rung ladder remove ospo direction.pm-2.1 --reason \"said twice\"")},
    {"ladder restore", cmd_ladder_restore, "LADDER@REVISION", 1, 1,
     ladder_remove_options, N_("Put an older revision in force again"),
     N_("It becomes the next revision; those between stay.\n"
        "  rung ladder restore ospo@2 --reason \"the new one came too soon\"")},
    {"ladder revisions", cmd_ladder_revisions, "LADDER", 1, 1, NULL,
     N_("List who changed a ladder, when and why"),
     N_("  rung ladder revisions ospo")},
    {"ladder show", cmd_ladder_show, "LADDER", 1, 1, ladder_show_options,
     N_("Show a ladder as a matrix, or one of its levels"),
     N_("A level is named by its key, title, external title or grade, or by "
        "its place: 3.  A ladder may be named by its title.  Only "
        "--level shows the keys of criteria, which ratings need.  LADDER@2 is "
        "a revision.\n"
        "  rung ladder show ospo --level pm-4")},
    {"ladder unmatch", cmd_ladder_unmatch, "LADDER:LEVEL LADDER:LEVEL", 2, 2,
     NULL, N_("Hold two levels equal no more"),
     N_("  rung ladder unmatch ospo:pm-3 engineering:ic-4")},
    {"limits", cmd_limits, "", 0, 0, NULL,
     N_("Print what Rung never does and who sees what, as a page (HTML)"),
     N_("A page to hand to a works council or a new colleague, made from the "
        "table the program asks before it shows anything.\n"
        "  rung limits > limits.html")},
    {"manual", cmd_manual, "", 0, 0, NULL, N_("Print the manual page, rung(1)"),
     N_("  rung manual | man -l -")},
    {"map", cmd_map, "[FILE]", 0, 1, map_options,
     N_("Tell which role, occupations and skills work in plain words is"),
     N_("FILE, or standard input, has a question a line: JSON with a title, "
        "duties or both, or a line of text that is one duty.  The answer is a "
        "line of JSON each; docs/formats/map.md tells what stands in it.\n"
        "  echo '{\"title\": \"Community manager\", \"duties\": "
        "[\"Welcomes newcomers\"]}' | rung map --table")},
    {"office set", cmd_office_set, "NAME", 1, 1, office_set_options,
     N_("Give the office its name, as documents show it"),
     N_("  rung office set \"Open Source Office\"")},
    {"office show", cmd_office_show, "", 0, 0, NULL,
     N_("Show the office's name"), NULL},
    {"people add", cmd_people_add, "NAME EMAIL", 2, 2, people_add_options,
     N_("Add one person"),
     N_("A manager is named by email, handle or id.\n"
        "  rung people add \"Ada Okafor\" ada@example.org --title Engineer "
        "--ladder ospo --level pm-2")},
    {"people change", cmd_people_change, "PERSON", 1, 1, people_change_options,
     N_("Change one person"),
     N_("Another title, department, manager, ladder or level is another "
        "position, from --since or today on; the one before is kept.  With "
        "--correct, what stands there was wrong and no other one begins.\n"
        "  rung people change ada@example.org --level pm-3 --since 2026-10-01")},
    {"people import", cmd_people_import, "FILE", 1, 1, import_options,
     N_("Add or update people from a table (CSV)"),
     N_("Columns, in any order: name, email, title, department, manager (an "
        "email), start, handles, ladder, level.  Other columns are named and "
        "left out.  A person is found again by email, so the same table may "
        "be imported again; one wrong row refuses them all.\n"
        "Handles are what people are known by elsewhere, such as "
        "github:ada, ada@home.example; they find their work.\n"
        "  rung people import people.csv --dry-run")},
    {"people list", cmd_people_list, "", 0, 0, NULL, N_("List the people"),
     NULL},
    {"people show", cmd_people_show, "PERSON", 1, 1, NULL,
     N_("Show one person: position, handles, duties, evidence"),
     N_("  rung people show github:ada")},
    {"proposal add", cmd_proposal_add, "LADDER_OR_FILE --title TEXT", 1, 1,
     proposal_add_options, N_("Put a changed ladder before others"),
     N_("Of a ladder that is kept a copy to change is opened to comment; of a "
        "FILE, what it says.  With --as it would be a ladder of its own, else "
        "the next revision.  Nothing is in force until it is adopted.\n"
        "  rung proposal add engineering --as community --title \"A ladder "
        "without code\"")},
    {"proposal adopt", cmd_proposal_adopt, "ID", 1, 1, proposal_adopt_options,
     N_("Keep a proposal as a ladder, and move people onto it"),
     N_("All of it happens or nothing.  Look first at whom it concerns: rung "
        "proposal affected.\n"
        "  rung proposal adopt 3 --move ada@example.org=pm-2 --reason \"agreed "
        "in May\"")},
    {"proposal affected", cmd_proposal_affected, "ID", 1, 1, NULL,
     N_("List whom a proposal would concern, and how"), NULL},
    {"proposal change", cmd_proposal_change, "ID [PART]", 1, 2,
     proposal_change_options, N_("Change a part of a proposed ladder"),
     N_("PART and what is said of it are as for rung ladder change.\n"
        "  rung proposal change 3 craft.mate.1 --text \"Reviews minutes.\"")},
    {"proposal comment", cmd_proposal_comment, "ID [CRITERION]", 1, 2,
     proposal_comment_options,
     N_("Say something about a proposal or a criterion of it"),
     N_("  rung proposal comment 3 craft.mate.1 --text \"Who checks it?\"")},
    {"proposal insert", cmd_proposal_insert, "ID [PART]", 1, 2,
     proposal_insert_options, N_("Add a part to a proposed ladder"),
     N_("PART and what is said of it are as for rung ladder insert.")},
    {"proposal leave", cmd_proposal_leave, "ID [CRITERION]", 1, 2,
     proposal_take_options, N_("Keep the old words of a criterion"), NULL},
    {"proposal list", cmd_proposal_list, "", 0, 0, NULL,
     N_("List proposals, the open ones first"), NULL},
    {"proposal remove", cmd_proposal_remove, "ID PART", 2, 2, NULL,
     N_("Take a part out of a proposed ladder"), NULL},
    {"proposal resolve", cmd_proposal_resolve, "ID COMMENT", 2, 2,
     proposal_resolve_options, N_("Say that a thread is resolved"),
     N_("  rung proposal resolve 3 513 --text \"said more plainly now\"")},
    {"proposal show", cmd_proposal_show, "ID", 1, 1, proposal_show_options,
     N_("Show a proposal: what changes, why, what was said"), NULL},
    {"proposal take", cmd_proposal_take, "ID [CRITERION]", 1, 2,
     proposal_take_options, N_("Take the words offered for a criterion"),
     N_("  rung proposal take 3 --all")},
    {"proposal withdraw", cmd_proposal_withdraw, "ID --reason TEXT", 1, 1,
     proposal_withdraw_options, N_("Take a proposal back"), NULL},
    {"report difference", cmd_report_difference, "LADDER [LADDER] -o FILE", 1,
     2, report_difference_options,
     N_("Write what differs between levels, revisions or ladders as a PDF"),
     N_("Ladders are named as for rung ladder diff.\n"
        "  rung report difference ospo --levels pm-3..pm-4 -o pm-4.pdf\n"
        "  rung report difference ospo:pm-3 engineering:ic-4 -o both.pdf")},
    {"report gap", cmd_report_gap, "PERSON -o FILE", 1, 1, report_gap_options,
     N_("Write a person's next rung as a one-page PDF"),
     N_("  rung report gap ada@example.org -o ada.pdf")},
    {"role compare", cmd_role_compare, "ROLE ROLE", 2, 2, NULL,
     N_("Tell what two open source roles have in common, skill by skill"),
     N_("A role is named by its id, title or any other name it has.\n"
        "  rung role compare \"developer relations\" \"community "
        "management\"")},
    {"role list", cmd_role_list, "", 0, 0, NULL,
     N_("List the open source roles"),
     N_("Finer ones stand in, below the one they belong to.  A ladder can be "
        "made for each: rung ladder refit FILE --for ROLE.")},
    {"role show", cmd_role_show, "ROLE", 1, 1, NULL,
     N_("Show a role: titles, skills, occupations that fit and do not"),
     N_("  rung role show community-architect")},
    {"serve", cmd_serve, "", 0, 0, serve_options,
     N_("Serve the pages, until Ctrl-C"),
     N_("Of a store without users it prints where the first one begins.  It "
        "speaks HTTP; for others than this machine put a proxy in front that "
        "speaks HTTPS, and say what people type:\n"
        "  rung serve --address https://rung.example.org")},
    {"settings", cmd_settings, "", 0, 0, NULL,
     N_("List the settings and their bounds"),
     N_("A setting comes from --set NAME=VALUE, else $RUNG_NAME, else the "
        "file $RUNG_SETTINGS names, else its default.")},
    {"title lookup", cmd_title_lookup, "TITLE...", 1, MANY, NULL,
     N_("Find the open source role a job title names"),
     N_("Each TITLE is one title; - reads them from standard input, one a "
        "line.  What the title sounds like and is not is said, too.\n"
        "  rung title lookup \"Community Manager\" \"Developer Advocate\"")},
    {"user add", cmd_user_add, "EMAIL --role ROLE", 1, 1, user_add_options,
     N_("Let somebody sign in to the pages"),
     N_("ROLE is owner, lead, hr, council, member, contributor or sponsor.  "
        "The password is asked for twice.  A user whose email is a person's is "
        "that person.\n"
        "  rung user add ada@example.org --role lead\n"
        "  rung user add root@example.org --role owner --generate")},
    {"user disable", cmd_user_disable, "USER", 1, 1, NULL,
     N_("Keep a user from signing in, and sign them out"),
     N_("USER is an email or id, here and in the other commands.")},
    {"user enable", cmd_user_enable, "USER", 1, 1, NULL,
     N_("Let a disabled user sign in again"), NULL},
    {"user list", cmd_user_list, "", 0, 0, NULL,
     N_("List who may sign in, as what, and when they last did"), NULL},
    {"user password", cmd_user_password, "USER", 1, 1, user_password_options,
     N_("Give a user another password, and sign them out"),
     N_("  rung user password ada@example.org --generate")},
    {"user remove", cmd_user_remove, "USER", 1, 1, NULL,
     N_("Remove a user; the person stays"),
     N_("The last owner who may sign in cannot be removed.")},
    {"user rights", cmd_user_rights, "", 0, 0, NULL,
     N_("List which role may see and do what"), NULL},
    {"user role", cmd_user_role, "USER ROLE", 2, 2, NULL,
     N_("Change what a user may do, and sign them out"),
     N_("  rung user role ada@example.org council")},
    {"version", cmd_version, "", 0, 0, NULL, N_("Print the version"), NULL},
};

struct command_list command_list(void)
{
    return (struct command_list){commands, COUNT_OF(commands)};
}

const struct command *command_find(struct str name)
{
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        if (str_is(name, commands[i].name))
            return &commands[i];
    return NULL;
}
