/**
 * Results side by side, only among equals: the same kind of area and of service. Too few of them are not shown; an
 * agency's year and a project's file gather what is known of one.
 */
@NullMarked
package org.linli.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
