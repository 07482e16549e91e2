/** The case of one street, played through the public API with real tokens; each reaction is awaited and timed. */
@NullMarked
package org.linli.local.demo;

import org.jspecify.annotations.NullMarked;
