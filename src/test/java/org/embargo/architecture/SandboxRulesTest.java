package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of Jira's behaviour that the sandbox cites stands in docs/jira-behaviour.md. */
class SandboxRulesTest {
  private static final Pattern CITED =
      Pattern.compile("[Rr]ules?[\\s*]+(\\d+\\.\\d+)(?:(?:,| and| to) (\\d+\\.\\d+))?");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\|");

  @Test
  void every_rule_that_is_cited_is_listed_and_every_listed_one_is_cited() throws IOException {
    String list = Files.readString(Path.of("docs/jira-behaviour.md"));

    Set<String> cited = new TreeSet<>();
    for (Path file : sources()) {
      collect(CITED.matcher(Files.readString(file)), cited);
    }
    Set<String> listed = new TreeSet<>();
    collect(LISTED.matcher(list), listed);

    assertThat(listed).hasSizeGreaterThan(20).containsAll(cited);
    // Rules 0.4 and 0.5 lie between others that are cited as a range.
    assertThat(listed).allMatch(rule -> cited.contains(rule) || rule.startsWith("0."));
  }

  private static void collect(Matcher matcher, Set<String> rules) {
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          rules.add(matcher.group(group));
        }
      }
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> sandbox = Files.walk(Path.of("src/sandbox/java"));
        Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      return Stream.concat(sandbox, tests)
          .filter(path -> path.toString().endsWith(".java"))
          .toList();
    }
  }
}
