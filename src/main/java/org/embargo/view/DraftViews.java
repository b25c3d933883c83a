package org.embargo.view;

import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.Paper;
import org.embargo.app.draft.ReadDrafts.Desk;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;
import org.embargo.core.disclosure.TrackedIssue;

/** Makes the views that the page of a draft prints. */
public final class DraftViews {
  private final Addresses addresses;
  private final People people;
  private final Signatures signatures;

  public DraftViews(Addresses addresses, People people) {
    this.addresses = addresses;
    this.people = people;
    this.signatures = new Signatures(people);
  }

  public DraftView of(Desk desk) {
    DisclosureFile file = desk.admitted().file();
    Paper paper = file.paper();
    Optional<Draft> draft = paper.draft();
    String key = file.issue().key();
    String address = addresses.draft(file.key());
    String reader = desk.admitted().actor().userKey();
    return new DraftView(
        key,
        file.number() == 1 ? key : key + ", number " + file.number(),
        address,
        addresses.disclosure(key),
        draft.map(signatures::of).orElse("none"),
        draft
            .map(
                present ->
                    ProofView.of(present.advisory(), paper.proof(), desk.leaks(), paper.latest()))
            .orElse(ProofView.NONE),
        signatures.approvalOf(file),
        isApprovable(file, reader),
        isWithdrawable(paper),
        file.basisDigest(),
        BasisLines.of(file),
        paper
            .terms()
            .openIssueAfterDays()
            .map(days -> OpeningView.afterwards(days, keys(file)))
            .orElse(""),
        paper.terms().openIssueAfterDays().map(String::valueOf).orElse(""),
        file.othersHere().stream().map(TrackedIssue::key).toList(),
        file.othersElsewhere().stream().map(String::valueOf).toList(),
        desk.versions().stream().map(version -> line(version, address)).toList());
  }

  private static boolean isApprovable(DisclosureFile file, String reader) {
    return file.paper().rendering().isPresent()
        && file.gate().outOfReach().isEmpty()
        && file.approval().isEmpty()
        && file.paper().mayApprove(reader)
        && file.halfApproval().filter(one -> one.approver().equals(reader)).isEmpty();
  }

  private static boolean isWithdrawable(Paper paper) {
    return !paper.isAlreadyPublic()
        && paper.approvals().stream()
            .filter(one -> one.withdrawal().isEmpty())
            .anyMatch(
                one -> paper.draft().filter(d -> d.version() == one.draftVersion()).isPresent());
  }

  private static Stream<String> keys(DisclosureFile file) {
    return Stream.concat(Stream.of(file.issue()), file.othersHere().stream())
        .map(TrackedIssue::key);
  }

  private DraftView.VersionLine line(DraftVersion version, String address) {
    return new DraftView.VersionLine(
        String.valueOf(version.number()),
        people.nameOf(version.author()),
        Times.at(version.savedAt()),
        address + "?version=" + version.number());
  }
}
