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

  @Override
  public long enter(CveId cveId, long projectId, String userKey, Instant at) {
    return AdvisoryIds.ofImport(
        rows.create(
                ImportRow.class,
                value("CVE_ID", cveId.value()),
                value("PROJECT_ID", projectId),
                value("IMPORTED_BY", userKey),
                value("IMPORTED_AT", at.toEpochMilli()))
            .getID());
  }
}
