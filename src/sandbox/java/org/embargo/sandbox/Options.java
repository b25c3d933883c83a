package org.embargo.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What the command line says.
 *
 * @param storyOnly whether to end after the story
 */
record Options(boolean storyOnly, Path data, int port) {
  static final String USAGE =
      """
      Arguments: [--story] [--data DIRECTORY] [--port NUMBER]
        --story  end after the story, with exit code 0 only if all of it held
        --data   where the database is kept, target/sandbox unless told otherwise
        --port   2990 unless told otherwise""";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException when they cannot be understood
   */
  static Options of(String... args) {
    Options options = new Options(false, Path.of("target", "sandbox"), 2990);
    Iterator<String> words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      options = options.with(words.next(), words);
    }
    return options;
  }

  private Options with(String word, Iterator<String> rest) {
    return switch (word) {
      case "--story" -> new Options(true, data, port);
      case "--data" -> new Options(storyOnly, Path.of(value(word, rest)), port);
      case "--port" -> new Options(storyOnly, data, portOf(value(word, rest)));
      default -> throw new IllegalArgumentException("Unknown argument " + word);
    };
  }

  private static String value(String word, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(word + " needs a value");
    }
    return rest.next();
  }

  private static int portOf(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("No port: " + text);
    }
    return Integer.parseInt(text);
  }
}
