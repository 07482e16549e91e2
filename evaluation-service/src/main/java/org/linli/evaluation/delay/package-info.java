/**
 * Days a contract's money was late, by payable. Overlapping delays count once; a running one grows by the day. Written
 * by what late payments do to evaluations; read where due dates move and where a result names its mitigations.
 */
@NullMarked
package org.linli.evaluation.delay;

import org.jspecify.annotations.NullMarked;
