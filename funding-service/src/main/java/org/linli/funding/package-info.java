/** What all features of the funding service use: pages of their own things. */
@NullMarked
package org.linli.funding;

import org.jspecify.annotations.NullMarked;
