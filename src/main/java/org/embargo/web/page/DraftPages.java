package org.embargo.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.draft.CheckDraft.Checked;
import org.embargo.app.draft.ReadDrafts;
import org.embargo.app.draft.ReadDrafts.Desk;
import org.embargo.app.render.Templates;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.ProposedRanges;
import org.embargo.core.text.Problem;
import org.embargo.view.DraftView;
import org.embargo.view.DraftViews;
import org.embargo.view.ProofView;
import org.embargo.web.form.Form;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/** Renders the page on which an advisory is written and approved. */
final class DraftPages {
  private final ReadDrafts readDrafts;
  private final DraftViews views;
  private final Templates templates;
  private final Addresses addresses;

  DraftPages(ReadDrafts readDrafts, DraftViews views, Templates templates, Addresses addresses) {
    this.readDrafts = readDrafts;
    this.views = views;
    this.templates = templates;
    this.addresses = addresses;
  }

  /**
   * The page as the template prints it.
   *
   * @param refusal why nothing was done
   * @param basedOn the version that is the latest, and is edited
   * @param from the version that the form was filled with
   * @param proof of what is in the form
   * @param isSaved whether the form holds what was saved last
   * @param script the address of what checks the form while it is filled in
   */
  public record DraftPage(
      DraftView view,
      List<String> refusal,
      Token token,
      String basedOn,
      String from,
      List<DraftSections.Section> sections,
      ProofView proof,
      boolean isSaved,
      String script) {}

  /** What is in the form, and what is wrong with it. */
  private record Filled(
      Map<String, String> values,
      String basedOn,
      String from,
      List<Problem> problems,
      ProofView proof) {

    Filled with(String name, String value) {
      Map<String, String> changed = new HashMap<>(values);
      changed.put(name, value);
      return new Filled(changed, basedOn, from, problems, proof);
    }

    /** An earlier version, to be saved again as the next one. */
    Filled with(Draft earlier) {
      return new Filled(
          DraftForm.of(earlier.advisory()),
          basedOn,
          String.valueOf(earlier.version()),
          List.of(),
          ProofView.NONE);
    }
  }

  /** Who asks for which page. */
  record Page(AdvisoryKey key, Optional<String> userKey, Token token) {}

  /** The form with what was saved last. */
  Optional<String> saved(Page page) {
    return render(page, List.of(), DraftPages::latest);
  }

  /** The form with what a version said, to be saved again as the next one. */
  Optional<String> earlier(Page page, int version) {
    return readDrafts
        .version(page.key(), page.userKey(), version)
        .flatMap(
            draft ->
                render(
                    page,
                    List.of(),
                    (desk, view) -> {
                      Filled latest = latest(desk, view);
                      return latest.basedOn().equals(String.valueOf(version))
                          ? latest
                          : latest.with(draft);
                    }));
  }

  /** The form with what was sent and refused. */
  Optional<String> refused(Page page, Sent sent) {
    return render(
        page,
        sent.sentences(),
        (desk, view) ->
            sent.form().has("basedOn")
                ? filled(sent.form(), sent.problems(), ProofView.NONE)
                : latest(desk, view));
  }

  /** The form with what was sent to be looked at, and is not saved. */
  Optional<String> checked(Page page, Form form, Checked checked) {
    ProofView proof =
        ProofView.of(checked.advisory(), checked.proof(), checked.leaks(), checked.latest());
    return render(page, List.of(), (desk, view) -> filled(form, problems(proof), proof));
  }

  /** The form as it was sent, with what is proposed to say of versions. */
  Optional<String> proposed(Page page, Form form, ProposedRanges proposed) {
    Filled sent = filled(form, problems(proposed), ProofView.NONE);
    String affected = AffectedLines.add(form.text("affected"), proposed.ranges());
    return render(page, List.of(), (desk, view) -> sent.with("affected", affected));
  }

  private Optional<String> render(
      Page page, List<String> refusal, BiFunction<Desk, DraftView, Filled> content) {
    return readDrafts
        .desk(page.key(), page.userKey())
        .map(
            desk -> {
              DraftView view = views.of(desk);
              Filled filled = content.apply(desk, view);
              return templates.render(
                  "draft",
                  new DraftPage(
                      view,
                      refusal,
                      page.token(),
                      filled.basedOn(),
                      filled.from(),
                      DraftSections.of(filled.values(), filled.problems()),
                      filled.proof(),
                      filled.from().equals(filled.basedOn())
                          && filled.values().equals(latest(desk, view).values()),
                      addresses.resource("draft.js")));
            });
  }

  private static Filled filled(Form form, List<Problem> problems, ProofView proof) {
    return new Filled(DraftForm.of(form), form.text("basedOn"), form.text("from"), problems, proof);
  }

  private static Filled latest(Desk desk, DraftView view) {
    Optional<Draft> draft = desk.admitted().file().paper().draft();
    String version = String.valueOf(draft.map(Draft::version).orElse(0));
    return new Filled(
        DraftForm.of(draft.map(Draft::advisory).orElse(Advisory.EMPTY)),
        version,
        version,
        problems(view.proof()),
        view.proof());
  }

  private static List<Problem> problems(ProposedRanges proposed) {
    List<Problem> problems = new ArrayList<>();
    if (proposed.ranges().isEmpty()) {
      problems.add(new Problem("affected", "is what no version of the issue says"));
    }
    if (!proposed.left().isEmpty()) {
      problems.add(new Problem("affected", "is nothing by " + String.join(", ", proposed.left())));
    }
    return problems;
  }

  private static List<Problem> problems(ProofView proof) {
    return Stream.concat(proof.problems().stream(), proof.leaks().stream()).toList();
  }
}
