@org.jspecify.annotations.NullMarked
package jp.tsunagi.service.imports;
