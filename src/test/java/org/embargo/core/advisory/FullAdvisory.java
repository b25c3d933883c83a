package org.embargo.core.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Supplement.Impact;
import org.embargo.core.advisory.Supplement.Translation;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.core.advisory.VersionRange.Change;

/** An advisory with something in every place. */
public final class FullAdvisory {
  private FullAdvisory() {}

  public static Advisory make() {
    VersionRange range =
        new VersionRange(
            "1",
            Optional.of(new Bound("3", false)),
            Status.AFFECTED,
            "semver",
            List.of(new Change("2", Status.UNAFFECTED)));
    return new Advisory(
        "Title",
        Optional.of(new CveId("CVE-2026-12345")),
        "Description",
        List.of(
            new AffectedProduct(
                "Vendor",
                "Product",
                Optional.of(new PackageId("https://example.org/packages", "a:b")),
                List.of(range),
                Status.UNKNOWN,
                new ProductDetails(
                    Optional.of("pkg:maven/a/b"),
                    "https://example.org/code",
                    List.of("cpe:2.3:a:a:b:*:*:*:*:*:*:*:*"),
                    List.of("module"),
                    List.of("platform"),
                    List.of("file"),
                    List.of("routine")))),
        new Remedy("Configuration", "Solution", "Workaround"),
        Optional.of(new Severity(Severity.Scale.OTHER, "bad")),
        List.of(Cvss.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")),
        List.of(new Weakness("CWE-306", "Name")),
        List.of(new Credit("Name", CreditType.FINDER, Consent.AGREED)),
        List.of(new Reference("https://example.org/", "Name", List.of("patch"))),
        new Source(Discovery.EXTERNAL, List.of("DEFECT-1"), "ADVISORY-1"),
        new Supplement(
            "Details",
            "Exploitation",
            List.of(new Impact("CAPEC-1", "Impact")),
            List.of(new Event(Instant.parse("2026-01-01T00:00:00Z"), "Event")),
            List.of("disputed"),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            List.of(new Translation("de", "Text"))),
        "Withdrawn");
  }
}
