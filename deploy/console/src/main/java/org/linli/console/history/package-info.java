/** One case, one thing, one fact: how it came about and what it led to. For operators and auditors. */
@NullMarked
package org.linli.console.history;

import org.jspecify.annotations.NullMarked;
