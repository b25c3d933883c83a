package org.embargo.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.setup.SetupRequest;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.embargo.EmbargoPolicy;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.reminder.ReminderPolicy;
import org.embargo.core.setup.Choices.LevelChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text and every list of an advisory, a policy and a setup has a limit. The test walks the
 * records, so that a new component cannot be forgotten.
 */
@Tag("R28")
class LimitsTest {
  private static final String LONG = "1".repeat(1 << 20);
  private static final int MANY = 100_001;
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");

  static Stream<Record> models() {
    return Stream.of(
        FullAdvisory.make(),
        new ProjectPolicy(
            new EmbargoPolicy(
                30,
                90,
                14,
                EmbargoPolicy.DEFAULT.time(),
                Set.of(DayOfWeek.SUNDAY),
                Set.of(LocalDate.EPOCH)),
            ReminderPolicy.DEFAULT,
            List.of("announce@example.org"),
            new PublicationPolicy(2, Optional.of(1))),
        new ProjectSetup(1, "1", 1, 1, "1", CNA),
        new SetupRequest(
            Optional.of("Type"),
            Optional.of("Role"),
            List.of("user"),
            List.of("group"),
            Optional.of(new LevelChoice.Made()),
            Optional.of("Workflow"),
            Optional.of("Fixed"),
            Optional.of(CNA)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_text_and_every_list_has_a_limit(Record model) {
    Set<String> checked = new TreeSet<>();
    walk(model, checked);
    assertThat(checked).isNotEmpty();
  }

  private static void walk(Record value, Set<String> checked) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Object part = get(value, components[i]);
      String name = value.getClass().getSimpleName() + "." + components[i].getName();
      if (part instanceof String text) {
        assertThat(text).as(name + " needs a text here").isNotEmpty();
        assertThat(refusal(value, i, LONG)).as(name + " " + text).isNotEmpty();
        checked.add(name);
      } else if (part instanceof Optional<?> optional) {
        Object inner = optional.orElseGet(() -> fail(name + " is empty here"));
        if (inner instanceof String) {
          assertThat(refusal(value, i, Optional.of(LONG))).as(name).isNotEmpty();
          checked.add(name);
        } else if (inner instanceof Record one) {
          walk(one, checked);
        }
      } else if (part instanceof Collection<?> all) {
        walkEntries(value, i, name, all, checked);
      } else if (part instanceof Record one) {
        walk(one, checked);
      }
    }
  }

  private static void walkEntries(
      Record value, int index, String name, Collection<?> all, Set<String> checked) {
    assertThat(all).as(name + " needs an entry here").isNotEmpty();
    Object first = all.iterator().next();
    if (first instanceof Enum<?>) {
      return;
    }
    assertThat(refusal(value, index, many(all))).as(name).contains("at most");
    checked.add(name);
    if (first instanceof String) {
      assertThat(refusal(value, index, List.of(LONG))).as(name).isNotEmpty();
    } else if (first instanceof Record one) {
      walk(one, checked);
    }
  }

  private static Collection<?> many(Collection<?> all) {
    if (all instanceof Set<?>) {
      return Stream.iterate(LocalDate.EPOCH, day -> day.plusDays(1))
          .limit(MANY)
          .collect(Collectors.toSet());
    }
    return Collections.nCopies(MANY, all.iterator().next());
  }

  /** The message with which the record is refused; empty when it is taken. */
  private static String refusal(Record value, int index, Object other) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] parts =
        new ArrayList<>(Arrays.stream(components).map(one -> get(value, one)).toList()).toArray();
    parts[index] = other;
    try {
      Constructor<?> constructor =
          value
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.newInstance(parts);
      return "";
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
      return String.valueOf(e.getCause().getMessage());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object get(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
