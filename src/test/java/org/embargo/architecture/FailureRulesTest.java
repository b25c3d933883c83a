package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a failure is kept from holding up what has nothing to do with it. */
class FailureRulesTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.embargo.app");

  /** What renders an advisory may overflow the stack: that is an Error, and no RuntimeException. */
  @Test
  void who_catches_whatever_may_fail_catches_errors_too() {
    List<String> all = catchers(List.of(Throwable.class, Error.class));
    List<String> narrow = catchers(List.of(RuntimeException.class, Exception.class));

    assertThat(all).hasSizeGreaterThan(15);
    assertThat(narrow).isSubsetOf(all);
  }

  private static List<String> catchers(List<Class<? extends Throwable>> types) {
    return APP.stream()
        .flatMap(one -> one.getCodeUnits().stream())
        .flatMap(FailureRulesTest::places)
        .filter(place -> types.stream().anyMatch(place::catches))
        .map(Place::toString)
        .distinct()
        .toList();
  }

  private static Stream<Place> places(JavaCodeUnit unit) {
    return unit.getTryCatchBlocks().stream().map(block -> new Place(unit, block));
  }

  private record Place(JavaCodeUnit unit, TryCatchBlock block) {
    boolean catches(Class<? extends Throwable> type) {
      return block.getCaughtThrowables().stream().anyMatch(caught -> caught.isEquivalentTo(type));
    }

    @Override
    public String toString() {
      return unit.getFullName() + ":" + block.getSourceCodeLocation().getLineNumber();
    }
  }
}
