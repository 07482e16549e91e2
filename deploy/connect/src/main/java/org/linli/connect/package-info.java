/**
 * Debezium's PostgreSQL connector with two of its waits replaced, through the places it leaves open: it sleeps until
 * the write-ahead log speaks, and hands over what is there at once (docs/adr/0049).
 */
@NullMarked
package org.linli.connect;

import org.jspecify.annotations.NullMarked;
