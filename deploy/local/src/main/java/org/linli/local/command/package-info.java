/**
 * What one types: {@code ./linli up}, down, status, logs, token, time, demo; backup, restore, doctor, support-bundle;
 * keys, prepare.
 */
@NullMarked
package org.linli.local.command;

import org.jspecify.annotations.NullMarked;
