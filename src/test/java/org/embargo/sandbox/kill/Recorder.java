package org.embargo.sandbox.kill;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An HTTP and an SMTP server on loopback that remember what they are told, and when. */
public final class Recorder implements AutoCloseable {
  private final Map<String, List<Instant>> requests = new ConcurrentHashMap<>();
  private final Clock clock;
  private final HttpServer http;
  private final GreenMail smtp;

  /**
   * @param clock of the database
   */
  public Recorder(Clock clock) throws IOException {
    this.clock = clock;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::record);
    http.start();
    smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
  }

  private void record(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      requests.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>()).add(clock.instant());
      exchange.sendResponseHeaders(200, -1);
    }
  }

  int httpPort() {
    return http.getAddress().getPort();
  }

  int smtpPort() {
    return smtp.getSmtp().getPort();
  }

  /** When the HTTP server was told of this delivery, each time. */
  public List<Instant> requests(String key) {
    return List.copyOf(requests.getOrDefault(key, List.of()));
  }

  /** How often a mail of this delivery has come. */
  public long mails(String key) {
    return Stream.of(smtp.getReceivedMessages())
        .filter(message -> subject(message).equals(key))
        .count();
  }

  /** All that either server was told. */
  public int told() {
    return requests.values().stream().mapToInt(List::size).sum()
        + smtp.getReceivedMessages().length;
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    smtp.stop();
  }
}
