package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import org.embargo.app.imports.Imports;
import org.embargo.core.advisory.CveId;

/** Imports in Active Objects. */
public final class AoImports implements Imports {
  private final Rows rows;

  public AoImports(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  /** Whether what stands where others have an issue's id is the number of an import. */
  static boolean isImport(long issueId) {
    return issueId < 0;
  }

  @Override
  public long enter(CveId cveId, long projectId, String userKey, Instant at) {
    return -rows.create(
            ImportRow.class,
            value("CVE_ID", cveId.value()),
            value("PROJECT_ID", projectId),
            value("IMPORTED_BY", userKey),
            value("IMPORTED_AT", at.toEpochMilli()))
        .getID();
  }
}
