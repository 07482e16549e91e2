/**
 * The 18 streets and how each is typed from which day on. Publishes area.typed on linli.areas, read by evaluation.
 */
@NullMarked
package org.linli.registry.area;

import org.jspecify.annotations.NullMarked;
