package org.embargo.core.setup;

/** What each part of a project can be before it is set up. */
final class ProjectParts {
  private ProjectParts() {}

  enum TypeBefore {
    ABSENT,
    ELSEWHERE,
    OFFERED
  }

  enum Use {
    OWN,
    SHARED,
    DEFAULT,
    OWN_WITH_DRAFT
  }

  enum Role {
    ABSENT,
    EMPTY,
    FILLED
  }

  enum FieldBefore {
    ABSENT,
    USABLE,
    TAKEN
  }

  enum Security {
    NONE,
    OWN_RIGHT,
    OWN_WITHOUT,
    OWN_WRONG,
    SHARED_RIGHT,
    SHARED_WITHOUT
  }

  enum Workflow {
    PLAIN,
    SEALED,
    FUNCTION_BETWEEN,
    TOO_LATE
  }
}
