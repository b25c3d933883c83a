package org.embargo.core.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;
import org.embargo.core.setup.step.Step;

/** A plan in the making, and what it is made from. */
final class PlanDraft {
  /** Jira keeps 255 characters; the rest is for what tells two of one name apart. */
  private static final int LONGEST = 240;

  private final Snapshot snapshot;
  private final Choices choices;
  private final List<Step> steps = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<Thing> taken = new HashSet<>();

  PlanDraft(Snapshot snapshot, Choices choices) {
    this.snapshot = snapshot;
    this.choices = choices;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Choices choices() {
    return choices;
  }

  void step(Step step) {
    steps.add(step);
  }

  /** Only where it is not there yet, made by an earlier step of this setup. */
  void stepUnlessMade(Step step) {
    boolean made =
        step.makes().filter(thing -> snapshot.hasNow(thing.kind(), thing.name())).isPresent();
    if (!made) {
      steps.add(step);
    }
  }

  void refuse(Code code, String subject) {
    refuse(new Refusal(code, subject));
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  /** For screens that let people choose the level. */
  void refuseScreens(List<ScreenState> screens) {
    screens.forEach(one -> refuse(Code.SECURITY_FIELD_ON_SCREEN, one.screen().name()));
  }

  void note(String text) {
    notes.add(text);
  }

  /** A name for something new of this project, no longer than Jira takes. */
  String nameFor(Kind kind, String rest) {
    String wanted = snapshot.project().key() + rest;
    String base = wanted.length() <= LONGEST ? wanted : wanted.substring(0, LONGEST).strip();
    String name = snapshot.freeName(kind, base);
    for (int i = 2; !taken.add(new Thing(kind, name)); i++) {
      name = snapshot.freeName(kind, base + " (" + i + ")");
    }
    return name;
  }

  boolean isOffered() {
    return snapshot.project().type(choices.issueType()).isPresent();
  }

  /** The role's id; empty before there is one. */
  String roleId() {
    return snapshot.idOf(Kind.ROLE, choices.role()).orElse("");
  }

  /** The field for people who are let in by name; without an id before there is one. */
  Ref field() {
    return FieldPart.field(snapshot);
  }

  /** A plan that may not be done names no step: it would be read as a promise. */
  Plan plan() {
    return new Plan(refusals.isEmpty() ? steps : List.of(), refusals, notes);
  }
}
