package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.BindException;
import java.nio.file.Path;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final Options OPTIONS = Options.of("--port", "2991", "--data", "here", "--story");

  @Test
  void arguments_say_where_and_how_long() {
    assertThat(OPTIONS).isEqualTo(new Options(true, Path.of("here"), 2991));
    assertThat(Options.of()).isEqualTo(new Options(false, Path.of("target", "sandbox"), 2990));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--storey", "--port", "--port x", "--port 70000", "--data"})
  void an_argument_that_cannot_be_understood_is_an_error(String arguments) {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.of(arguments.split(" ")));
  }

  @Test
  void a_taken_port_is_named_with_the_way_out() {
    Exception failure = new IllegalStateException(new BindException("Address in use"));

    assertThat(Main.reason(failure, OPTIONS)).contains("Port 2991 is taken").contains("--port");
  }

  @Test
  void data_in_use_is_named_with_the_way_out() {
    Exception locked =
        DbException.get(ErrorCode.DATABASE_ALREADY_OPEN_1, "jira.mv.db").getSQLException();

    assertThat(Main.reason(new IllegalStateException(locked), OPTIONS))
        .contains("Another sandbox has the data in here")
        .contains("--data");
  }

  @Test
  void what_is_not_foreseen_is_told_as_it_is() {
    assertThat(Main.reason(new IllegalStateException("no such bean"), OPTIONS))
        .contains("no such bean");
  }
}
