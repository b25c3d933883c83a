package com.atlassian.sal.api.transaction;

/** Work that runs inside one database transaction. */
public interface TransactionCallback<T> {
  T doInTransaction();
}
