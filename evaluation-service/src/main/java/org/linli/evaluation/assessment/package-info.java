/**
 * What a score is made of: claims with their evidence, what assessors found, marks given blind and moderated where they
 * diverge, and who may give them. Only what people on the team verified and marked counts.
 */
@NullMarked
package org.linli.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
