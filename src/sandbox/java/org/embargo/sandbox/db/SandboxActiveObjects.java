package org.embargo.sandbox.db;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.Transaction;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.schema.DefaultIndexNameConverter;
import net.java.ao.schema.DefaultTriggerNameConverter;
import net.java.ao.schema.DefaultUniqueNameConverter;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** The plugin's Active Objects: the real engine, with the names that Jira gives tables. */
public final class SandboxActiveObjects implements ActiveObjects {
  private final EntityManager manager;
  private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

  public SandboxActiveObjects(Database database, String pluginKey) {
    String prefix = prefix(pluginKey);
    this.manager =
        new EntityManager(
            database.dialect().provider(pool(database.pool())),
            new Configuration(database.dialect().schema, new Names(prefix)));
  }

  /** Nobody disposes of it from here: the database closes it. */
  private static DisposableDataSource pool(DataSource pool) {
    return (DisposableDataSource)
        Proxy.newProxyInstance(
            SandboxActiveObjects.class.getClassLoader(),
            new Class<?>[] {DisposableDataSource.class},
            (proxy, method, args) -> {
              try {
                return method.getName().equals("dispose") ? null : method.invoke(pool, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private record Configuration(String schema, NameConverters getNameConverters)
      implements EntityManagerConfiguration, SchemaConfiguration {
    @Override
    @SuppressWarnings("deprecation") // has to be there
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return this;
    }

    @Override
    public boolean shouldManageTable(String table, boolean caseSensitive) {
      return true;
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }

  /** The names that Jira gives tables. */
  private record Names(String prefix) implements NameConverters {
    @Override
    public TableNameConverter getTableNameConverter() {
      return new AtlassianTableNameConverter(name -> prefix + "_" + name);
    }

    @Override
    public FieldNameConverter getFieldNameConverter() {
      return new AtlassianFieldNameConverter();
    }

    @Override
    public SequenceNameConverter getSequenceNameConverter() {
      return new AtlassianSequenceNameConverter();
    }

    @Override
    public TriggerNameConverter getTriggerNameConverter() {
      return new AtlassianTriggerNameConverter(new DefaultTriggerNameConverter());
    }

    @Override
    public IndexNameConverter getIndexNameConverter() {
      return new AtlassianIndexNameConverter(new DefaultIndexNameConverter());
    }

    @Override
    public UniqueNameConverter getUniqueNameConverter() {
      return new AtlassianUniqueNameConverter(new DefaultUniqueNameConverter());
    }
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
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback) {
    quietly(
        () -> {
          manager.stream(type, query, streamCallback);
          return query;
        });
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
