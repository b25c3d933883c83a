package org.embargo.core.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.setup.ProjectParts.FieldBefore;
import org.embargo.core.setup.ProjectParts.Role;
import org.embargo.core.setup.ProjectParts.Security;
import org.embargo.core.setup.ProjectParts.TypeBefore;
import org.embargo.core.setup.ProjectParts.Use;
import org.embargo.core.setup.ProjectParts.Workflow;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;

/** A snapshot put together from the states that each part of a project can be in. */
record SnapshotFixture(
    TypeBefore type,
    Use typeScheme,
    Role role,
    FieldBefore field,
    Security security,
    Use workflowScheme,
    Workflow workflow,
    Use screenScheme,
    boolean securityOnScreen,
    boolean issues) {
  static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  static final Ref MEMBER = new Ref("JIRAUSER1", "lea");
  static final String ROLE_ID = "10010";
  static final String FIELD_ID = "customfield_10100";

  /** All that a project can be, and nobody in the team yet. */
  /** The project offers the type, and all but the workflow is right. */
  static SnapshotFixture offered(Workflow workflow) {
    return new SnapshotFixture(
        TypeBefore.OFFERED,
        Use.OWN,
        Role.FILLED,
        FieldBefore.USABLE,
        Security.OWN_RIGHT,
        Use.OWN,
        workflow,
        Use.OWN,
        false,
        true);
  }

  static SnapshotFixture bare() {
    return new SnapshotFixture(
        TypeBefore.ABSENT,
        Use.SHARED,
        Role.ABSENT,
        FieldBefore.ABSENT,
        Security.NONE,
        Use.SHARED,
        Workflow.PLAIN,
        Use.SHARED,
        true,
        false);
  }

  static Choices choices(boolean withMember) {
    return new Choices(
        Choices.ISSUE_TYPE,
        Choices.ROLE,
        withMember ? List.of(MEMBER) : List.of(),
        List.of(),
        new Choices.LevelChoice.Made(),
        Optional.empty(),
        new Ref("10000", "Fixed"),
        CNA);
  }

  Snapshot snapshot() {
    TypeState state = typeState();
    List<TypeState> types = new ArrayList<>();
    types.add(bug());
    if (type == TypeBefore.OFFERED) {
      types.add(state);
    }
    ProjectState project =
        new ProjectState(
            new Ref("10000", "KEY"),
            use(typeScheme, "Types"),
            types,
            new TreeMap<>(role == Role.FILLED ? Map.of(Choices.ROLE, members()) : Map.of()),
            securityState(),
            use(workflowScheme, "Workflows"),
            use(screenScheme, "Screens"),
            new TreeMap<>(),
            new TreeMap<>());
    return new Snapshot(
        project,
        named(),
        state,
        Optional.empty(),
        field == FieldBefore.ABSENT
            ? List.of()
            : List.of(
                new FieldState(new Ref(FIELD_ID, "Collaborators"), field == FieldBefore.USABLE)),
        Map.of("Flow", new WorkflowState("Flow", List.of(create()), List.of(), List.of())),
        issues,
        Set.of(),
        Set.of(),
        List.of(),
        Optional.empty());
  }

  private Map<Kind, Map<String, String>> named() {
    Map<Kind, Map<String, String>> named = new EnumMap<>(Kind.class);
    Arrays.stream(Kind.values()).forEach(kind -> named.put(kind, new HashMap<>()));
    if (role != Role.ABSENT) {
      named.get(Kind.ROLE).put(Choices.ROLE, ROLE_ID);
    }
    if (type != TypeBefore.ABSENT) {
      named.get(Kind.ISSUE_TYPE).put(Choices.ISSUE_TYPE, "10100");
    }
    if (field != FieldBefore.ABSENT) {
      named.get(Kind.FIELD).put("Collaborators", FIELD_ID);
    }
    named.get(Kind.WORKFLOW).put("Flow", "Flow");
    named.get(Kind.STATUS).put("Resolved", "5");
    return named;
  }

  private TypeState typeState() {
    List<String> fields = new ArrayList<>(List.of("summary"));
    if (securityOnScreen) {
      fields.add("security");
    }
    if (field == FieldBefore.USABLE) {
      fields.add(FIELD_ID);
    }
    ScreenState screen = new ScreenState(new Ref("1", "Default Screen"), fields);
    String id = type == TypeBefore.ABSENT ? "" : "10100";
    return new TypeState(
        new Ref(id, Choices.ISSUE_TYPE),
        false,
        "Flow",
        false,
        new Ref("1", "Default Screen Scheme"),
        false,
        List.of(screen));
  }

  private static TypeState bug() {
    return new TypeState(
        new Ref("10004", "Bug"),
        false,
        "Flow",
        false,
        new Ref("1", "Default Screen Scheme"),
        false,
        List.of());
  }

  private CreateTransition create() {
    String reindex = "com.atlassian.jira.workflow.function.issue.IssueReindexFunction";
    List<String> functions =
        switch (workflow) {
          case PLAIN -> List.of(CreateTransition.INSERT, reindex);
          case SEALED -> List.of(CreateTransition.SEAL, CreateTransition.INSERT, reindex);
          case FUNCTION_BETWEEN ->
              List.of(CreateTransition.SEAL, "com.example.Unknown", CreateTransition.INSERT);
          case TOO_LATE -> List.of(CreateTransition.INSERT, CreateTransition.SEAL);
        };
    return new CreateTransition(functions, false);
  }

  private Optional<SecurityState> securityState() {
    if (security == Security.NONE) {
      return Optional.empty();
    }
    boolean shared = security == Security.SHARED_RIGHT || security == Security.SHARED_WITHOUT;
    List<LevelState> levels = new ArrayList<>(List.of(new LevelState(1, "Staff", List.of())));
    Grant team = new Grant(Grant.ROLE, ROLE_ID, "the role");
    if (security == Security.OWN_RIGHT || security == Security.SHARED_RIGHT) {
      Grant reporter = new Grant(Grant.REPORTER, "", "the reporter");
      levels.add(new LevelState(2, SecurityPart.SEALING, List.of(team, reporter)));
      levels.add(new LevelState(3, SecurityPart.TEAM_ONLY, List.of(team)));
    } else if (security == Security.OWN_WRONG) {
      levels.add(new LevelState(2, SecurityPart.SEALING, List.of(team)));
    }
    return Optional.of(
        new SecurityState(
            use(shared ? Use.SHARED : Use.OWN, "Security"), Optional.empty(), levels));
  }

  private static Members members() {
    return new Members(new TreeSet<>(Set.of("JIRAUSER2")), new TreeSet<>(), 1);
  }

  private static SchemeUse use(Use use, String name) {
    return new SchemeUse(
        new Ref("7", name),
        use == Use.DEFAULT,
        use == Use.SHARED ? List.of("OTHER") : List.of(),
        use == Use.OWN_WITH_DRAFT);
  }
}
