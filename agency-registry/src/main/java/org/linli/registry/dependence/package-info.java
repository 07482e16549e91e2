/**
 * How much an agency lives from government money, as funding last said; for its card. Owns nothing: a copy fed by
 * dependence.crossed.
 */
@NullMarked
package org.linli.registry.dependence;

import org.jspecify.annotations.NullMarked;
