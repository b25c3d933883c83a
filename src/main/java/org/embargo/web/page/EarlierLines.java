package org.embargo.web.page;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Supplement.Event;
import org.embargo.core.advisory.Weakness;

/** What lines of a form were filled with, found by the line. Of equal lines the first counts. */
final class EarlierLines {
  private final Set<String> weaknessesInWords;
  private final Map<String, Reference> references;
  private final Map<String, Reference> byAddress;
  private final Map<String, Event> timeline;

  EarlierLines(Advisory before) {
    weaknessesInWords =
        before.weaknesses().stream()
            .filter(one -> one.cweId().isEmpty())
            .map(Weakness::name)
            .collect(Collectors.toSet());
    references = byName(before.references(), DraftForm::line);
    byAddress = byName(before.references(), Reference::url);
    timeline = byName(before.supplement().timeline(), DraftForm::line);
  }

  private static <T> Map<String, T> byName(Collection<T> all, Function<T, String> name) {
    return all.stream()
        .collect(Collectors.toMap(name, Function.identity(), (first, second) -> first));
  }

  boolean isWeaknessInWords(String line) {
    return weaknessesInWords.contains(line);
  }

  Optional<Reference> reference(String line) {
    return Optional.ofNullable(references.get(line));
  }

  Optional<Reference> referenceTo(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  Optional<Event> event(String line) {
    return Optional.ofNullable(timeline.get(line));
  }
}
