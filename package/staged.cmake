# Run by cpack on the files to be packed: pages and the change log compressed as Debian has them, and zsh's
# completion where Debian's zsh looks for it.
file(GLOB staged ${CPACK_TEMPORARY_DIRECTORY}/usr)
if(NOT CPACK_GENERATOR STREQUAL "DEB" OR NOT staged)
  return()
endif()

file(GLOB pages ${staged}/share/man/man*/*.[1-9])
foreach(page IN LISTS pages ITEMS ${staged}/share/doc/stardrill/changelog)
  execute_process(COMMAND gzip -9n ${page} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(RENAME ${staged}/share/zsh/site-functions ${staged}/share/zsh/vendor-completions)
file(REMOVE ${staged}/share/doc/stardrill/LICENSE)
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/copyright ${staged}/share/doc/stardrill/copyright)
