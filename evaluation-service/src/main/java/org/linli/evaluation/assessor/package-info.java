/**
 * Who may assess whom. The pool (E21) with what each person declared once, ties (E04) to where people work and worked,
 * fed by {@code linli.workers}, rotation (E22), load (E23), and draws that anybody can repeat by their seed. Publishes
 * nothing: who is named is said by the evaluation.
 */
@NullMarked
package org.linli.evaluation.assessor;

import org.jspecify.annotations.NullMarked;
