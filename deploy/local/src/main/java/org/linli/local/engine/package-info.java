/** The engines and services of one machine: where they lie, how they start, are found again and end. */
@NullMarked
package org.linli.local.engine;

import org.jspecify.annotations.NullMarked;
