/**
 * Master data of bank branches, each with the days on which it holds: told by tables, asked before money is told to go.
 */
@NullMarked
package org.linli.funding.bank.branch;

import org.jspecify.annotations.NullMarked;
