# One name for all that a kept verdict depends on and that comes with the program: how an answer is read, the rules,
# weights and words. usage: cmake -DSOURCE=src -DOUT=FILE -P fingerprint.cmake
file(GLOB files LIST_DIRECTORIES false RELATIVE ${SOURCE} ${SOURCE}/base/* ${SOURCE}/model/* ${SOURCE}/check/*
  ${SOURCE}/report/attempt_row.c ${SOURCE}/store/answer_file.c ${SOURCE}/store/fields.c ${SOURCE}/store/yaml.c
  ${SOURCE}/tool/*_make.c)
list(SORT files)
set(all "")
foreach(file IN LISTS files)
  if(file MATCHES "\\.(c|h|def|inc|re)$")
    file(SHA256 ${SOURCE}/${file} hash)
    string(APPEND all "${file} ${hash}\n")
  endif()
endforeach()
string(SHA256 hash "${all}")
string(SUBSTRING ${hash} 0 12 hash)
file(WRITE ${OUT} "\"${hash}\"\n")
