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
                AffectedRange.through("4.0.0", "4.18.2.0"),
                AffectedRange.before("4.19.0", "4.19.1"))),
        Remedy.NONE,
        Optional.of(Severity.IMPORTANT),
        Optional.of(Cvss.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")),
        List.of(new Weakness("CWE-306", "Missing Authentication for Critical Function")),
        List.of(new Credit("Jane Doe", CreditType.FINDER, Consent.AGREED)),
        List.of(new Reference("https://example.org/advisory", List.of("vendor-advisory"))),
        Discovery.EXTERNAL);
  }

  public static AffectedProduct cloudStack(AffectedRange... versions) {
    return new AffectedProduct(
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
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Discovery.UNKNOWN);
  }
}
