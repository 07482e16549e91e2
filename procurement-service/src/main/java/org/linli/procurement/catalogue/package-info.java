/**
 * The catalogue of social services a purchase must cite: code, definition, unit, cost norm, who does what. Seeded with the
 * groups the city's catalogue knows; publishes and listens to nothing yet.
 */
@NullMarked
package org.linli.procurement.catalogue;

import org.jspecify.annotations.NullMarked;
