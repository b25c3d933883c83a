package org.embargo.core.advisory;

import java.util.List;
import java.util.Optional;

/** A complete advisory, to be spoilt in one place by a test. */
public final class AdvisoryFixture {
  private AdvisoryFixture() {}

  public static Advisory complete() {
    return complete("Missing check in the cluster service");
  }

  public static Advisory complete(String title) {
    return new Advisory(
        title,
        Optional.of(new CveId("CVE-2026-12345")),
        "An attacker who reaches the port runs commands.\n\nUpgrade to 4.18.2.1.",
        List.of(
            cloudStack(
                VersionRange.through("4.0.0", "4.18.2.0"),
                VersionRange.before("4.19.0", "4.19.1"))),
        Remedy.NONE,
        Optional.of(Severity.IMPORTANT),
        List.of(Cvss.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")),
        List.of(new Weakness("CWE-306", "Missing Authentication for Critical Function")),
        List.of(new Credit("Jane Doe", CreditType.FINDER, Consent.AGREED)),
        List.of(Reference.to("https://example.org/advisory", List.of("vendor-advisory"))),
        Source.of(Discovery.EXTERNAL),
        Supplement.NONE,
        "");
  }

  /** The complete one, taken back. */
  public static Advisory withdrawn() {
    return withdrawn("Missing check in the cluster service");
  }

  public static Advisory withdrawn(String title) {
    Advisory one = complete(title);
    return new Advisory(
        one.title(),
        one.cveId(),
        one.description(),
        one.affected(),
        one.remedy(),
        one.severity(),
        one.cvss(),
        one.weaknesses(),
        one.credits(),
        one.references(),
        one.source(),
        one.supplement(),
        "The port was never open.");
  }

  public static AffectedProduct cloudStack(VersionRange... versions) {
    return AffectedProduct.of(
        "Apache Software Foundation", "Apache CloudStack", Optional.empty(), List.of(versions));
  }

  /** The title alone, as somebody under pressure begins. */
  public static Advisory begun() {
    return new Advisory(
        "Missing check in the cluster service",
        Optional.empty(),
        "",
        List.of(),
        Remedy.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Source.UNKNOWN,
        Supplement.NONE,
        "");
  }
}
