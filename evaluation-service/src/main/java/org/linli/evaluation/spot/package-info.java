/**
 * Which running projects are checked unannounced in a year (G12): at least the share of the rule, drawn by a seed that
 * anybody can draw again with. A project is in one draw of a year. Publishes nothing of its own: the checks are
 * evaluations.
 */
@NullMarked
package org.linli.evaluation.spot;

import org.jspecify.annotations.NullMarked;
