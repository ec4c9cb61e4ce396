@NullMarked
package jp.tsunagi.service.member;

import org.jspecify.annotations.NullMarked;
