package org.embargo.core.advisory;

import java.util.List;
import java.util.Optional;

/** Another advisory out of one, by what is to differ. */
public final class AdvisoryBuilder {
  private String title;
  private Optional<CveId> cveId;
  private String description;
  private List<AffectedProduct> affected;
  private Remedy remedy;
  private Optional<Severity> severity;
  private List<Cvss> cvss;
  private List<Weakness> weaknesses;
  private List<Credit> credits;
  private List<Reference> references;
  private Source source;
  private Supplement supplement;
  private String withdrawal;

  private AdvisoryBuilder(Advisory from) {
    this.title = from.title();
    this.cveId = from.cveId();
    this.description = from.description();
    this.affected = from.affected();
    this.remedy = from.remedy();
    this.severity = from.severity();
    this.cvss = from.cvss();
    this.weaknesses = from.weaknesses();
    this.credits = from.credits();
    this.references = from.references();
    this.source = from.source();
    this.supplement = from.supplement();
    this.withdrawal = from.withdrawal();
  }

  public static AdvisoryBuilder from(Advisory advisory) {
    return new AdvisoryBuilder(advisory);
  }

  public AdvisoryBuilder title(String value) {
    this.title = value;
    return this;
  }

  public AdvisoryBuilder cveId(Optional<CveId> value) {
    this.cveId = value;
    return this;
  }

  public AdvisoryBuilder description(String value) {
    this.description = value;
    return this;
  }

  public AdvisoryBuilder affected(List<AffectedProduct> value) {
    this.affected = value;
    return this;
  }

  public AdvisoryBuilder remedy(Remedy value) {
    this.remedy = value;
    return this;
  }

  public AdvisoryBuilder severity(Optional<Severity> value) {
    this.severity = value;
    return this;
  }

  public AdvisoryBuilder cvss(List<Cvss> value) {
    this.cvss = value;
    return this;
  }

  public AdvisoryBuilder weaknesses(List<Weakness> value) {
    this.weaknesses = value;
    return this;
  }

  public AdvisoryBuilder credits(List<Credit> value) {
    this.credits = value;
    return this;
  }

  public AdvisoryBuilder references(List<Reference> value) {
    this.references = value;
    return this;
  }

  public AdvisoryBuilder source(Source value) {
    this.source = value;
    return this;
  }

  public AdvisoryBuilder supplement(Supplement value) {
    this.supplement = value;
    return this;
  }

  public AdvisoryBuilder withdrawal(String value) {
    this.withdrawal = value;
    return this;
  }

  public Advisory build() {
    return new Advisory(
        title,
        cveId,
        description,
        affected,
        remedy,
        severity,
        cvss,
        weaknesses,
        credits,
        references,
        source,
        supplement,
        withdrawal);
  }
}
