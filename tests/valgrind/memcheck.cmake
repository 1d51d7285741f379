# In the valgrind build a script stands in the place of each program that is tested, and runs it under memcheck.
find_program(VALGRIND valgrind REQUIRED)
set(MEMCHECK ${CMAKE_BINARY_DIR}/memcheck.sh)
configure_file(${CMAKE_CURRENT_LIST_DIR}/memcheck.in ${MEMCHECK} @ONLY
  FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/memcheck)
file(CHMOD ${CMAKE_BINARY_DIR}/memcheck DIRECTORY_PERMISSIONS # one test runs as somebody else
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_WRITE GROUP_EXECUTE WORLD_READ WORLD_WRITE WORLD_EXECUTE)

function(stardrill_under_memcheck target)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E rename $<TARGET_FILE:${target}> $<TARGET_FILE:${target}>.bare
    COMMAND ${CMAKE_COMMAND} -E copy ${MEMCHECK} $<TARGET_FILE:${target}> VERBATIM)
endfunction()
