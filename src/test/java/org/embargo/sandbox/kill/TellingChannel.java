package org.embargo.sandbox.kill;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;

/**
 * Answers for a channel of the plugin's, whose type is known within the plugin alone. It stops at
 * the breakpoint before and after it tells.
 */
final class TellingChannel implements InvocationHandler {
  private final String name;
  private final boolean knowsItAgain;
  private final Wire wire;
  private final Breakpoint breakpoint;

  private TellingChannel(String name, boolean knowsItAgain, Wire wire, Breakpoint breakpoint) {
    this.name = name;
    this.knowsItAgain = knowsItAgain;
    this.wire = wire;
    this.breakpoint = breakpoint;
  }

  /** Whoever is told knows a delivery again by its key. */
  static TellingChannel http(int port, Breakpoint breakpoint) {
    return new TellingChannel("http", true, key -> post(port, key), breakpoint);
  }

  /** A mail is read by people, who get it as often as it is sent. */
  static TellingChannel mail(int port, Breakpoint breakpoint) {
    return new TellingChannel("mail", false, key -> mail(port, key), breakpoint);
  }

  private interface Wire {
    void tell(String key) throws Exception;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Exception {
    return switch (method.getName()) {
      case "name" -> name;
      case "knowsItAgain" -> knowsItAgain;
      case "deliver" -> deliver((String) arguments[1]);
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> name;
    };
  }

  private Object deliver(String key) throws Exception {
    breakpoint.pass();
    wire.tell(key);
    breakpoint.pass();
    return name;
  }

  private static void post(int port, String key) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(key))
            .build();
    HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("answered " + answer.statusCode());
    }
  }

  private static void mail(int port, String key) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("security@example.org");
    message.setRecipients(RecipientType.TO, "announce@example.org");
    message.setSubject(key);
    message.setText("An advisory is public.");
    Transport.send(message);
  }
}
