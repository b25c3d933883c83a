package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Rendering;

/** The texts of revisions, one row a format. */
final class AoRenderings {
  private final Rows rows;

  AoRenderings(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  Rendering find(String revisionKey) {
    return new Rendering(
        rows.all(DocumentRow.class, "REVISION_KEY = ?", revisionKey).stream()
            .map(row -> new Document(row.getFormat(), row.getMediaType(), row.getBody()))
            .toList());
  }

  /** Takes up what a try before left. */
  void store(String revisionKey, Rendering rendering) {
    rendering.documents().forEach(document -> store(revisionKey, document));
  }

  private void store(String revisionKey, Document document) {
    String key = revisionKey + "-" + document.format();
    DocumentRow row =
        rows.one(DocumentRow.class, "DOCUMENT_KEY = ?", key)
            .orElseGet(() -> create(key, revisionKey, document));
    row.setMediaType(document.mediaType());
    row.setBody(document.text());
    row.save();
  }

  private DocumentRow create(String key, String revisionKey, Document document) {
    return rows.create(
        DocumentRow.class,
        value("DOCUMENT_KEY", key),
        value("REVISION_KEY", revisionKey),
        value("FORMAT", document.format()),
        value("MEDIA_TYPE", document.mediaType()),
        value("BODY", document.text()));
  }
}
