package org.embargo.sandbox.db;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.Transaction;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.EntityManagerBuilder;
import net.java.ao.schema.DefaultIndexNameConverter;
import net.java.ao.schema.DefaultTriggerNameConverter;
import net.java.ao.schema.DefaultUniqueNameConverter;

/** The plugin's Active Objects: the real engine, with the names that Jira gives tables. */
public final class SandboxActiveObjects implements ActiveObjects {
  private final EntityManager manager;
  private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

  public SandboxActiveObjects(Database database, String pluginKey) {
    String prefix = prefix(pluginKey);
    this.manager =
        EntityManagerBuilder.url(database.url())
            .username("sa")
            .password("")
            .schema("PUBLIC")
            .none()
            .tableNameConverter(new AtlassianTableNameConverter(name -> prefix + "_" + name))
            .fieldNameConverter(new AtlassianFieldNameConverter())
            .sequenceNameConverter(new AtlassianSequenceNameConverter())
            .triggerNameConverter(
                new AtlassianTriggerNameConverter(new DefaultTriggerNameConverter()))
            .indexNameConverter(new AtlassianIndexNameConverter(new DefaultIndexNameConverter()))
            .uniqueNameConverter(new AtlassianUniqueNameConverter(new DefaultUniqueNameConverter()))
            .build();
  }

  /**
   * AO_ and the last six hex digits of the namespace's MD5, in capitals, as Active Objects does.
   */
  private static String prefix(String namespace) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(md5).toUpperCase(Locale.ROOT);
      return "AO_" + hex.substring(hex.length() - 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic classes
  public void migrate(List<Class<?>> entities) {
    quietly(
        () -> {
          manager.migrate(entities.toArray(new Class[0]));
          return entities;
        });
  }

  @Override
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return quietly(() -> manager.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return quietly(() -> manager.find(type, query));
  }

  @Override
  public void delete(RawEntity<?>... entities) {
    quietly(
        () -> {
          manager.delete(entities);
          return entities;
        });
  }

  /** Joins the thread's transaction if there is one; the engine's own transactions do not nest. */
  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    if (inTransaction.get()) {
      return callback.doInTransaction();
    }
    inTransaction.set(true);
    try {
      return quietly(
          () ->
              new Transaction<T>(manager) {
                @Override
                protected T run() {
                  return callback.doInTransaction();
                }
              }.execute());
    } finally {
      inTransaction.remove();
    }
  }

  private static <T> T quietly(Callable<T> work) {
    try {
      return work.call();
    } catch (SQLException e) {
      throw new ActiveObjectsException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
