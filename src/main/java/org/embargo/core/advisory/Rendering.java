package org.embargo.core.advisory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An advisory in all its formats: what a second person sees, approves, and the world then gets.
 *
 * @param documents sorted by format
 */
public record Rendering(List<Document> documents) {
  public Rendering {
    documents = documents.stream().sorted(Comparator.comparing(Document::format)).toList();
  }

  public Optional<Document> in(String format) {
    return documents.stream().filter(document -> document.format().equals(format)).findFirst();
  }

  /** Over every format, media type and text: any other byte gives another digest. */
  public String digest() {
    return Digest.of(
        documents.stream()
            .flatMap(
                document -> Stream.of(document.format(), document.mediaType(), document.text()))
            .toArray(String[]::new));
  }
}
