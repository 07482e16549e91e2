/** The district at a glance: figures of the five services, each leading to the rows behind it. */
@NullMarked
package org.linli.console.board;

import org.jspecify.annotations.NullMarked;
