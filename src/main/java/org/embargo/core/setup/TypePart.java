package org.embargo.core.setup;

import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.step.CreateIssueType;
import org.embargo.core.setup.step.OfferType;
import org.embargo.core.setup.step.OwnTypes;

/** The issue type. */
final class TypePart {
  private TypePart() {}

  static void create(PlanDraft draft) {
    String type = draft.choices().issueType();
    if (!draft.snapshot().has(Kind.ISSUE_TYPE, type)) {
      draft.step(new CreateIssueType(type));
    } else if (draft.snapshot().securityType().subTask()) {
      draft.refuse(Code.SUB_TASK_TYPE, type);
    }
  }

  /** Last of all: from then on reports can be filed. */
  static void offer(PlanDraft draft) {
    if (draft.isOffered()) {
      return;
    }
    String type = draft.choices().issueType();
    SchemeUse use = draft.snapshot().project().typeScheme();
    if (use.isOwn()) {
      draft.step(new OfferType(use.scheme(), type));
    } else {
      String name = draft.nameFor(Kind.ISSUE_TYPE_SCHEME, " Issue Type Scheme");
      draft.step(new OwnTypes(name, use.scheme(), type));
    }
  }
}
