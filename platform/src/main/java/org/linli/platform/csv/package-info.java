/** Tables that people bring, as spreadsheets save them. */
@NullMarked
package org.linli.platform.csv;

import org.jspecify.annotations.NullMarked;
