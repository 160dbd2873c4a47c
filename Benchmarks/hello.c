// SPDX-License-Identifier: Apache-2.0
//
// The yardstick for `make bench`: the least that libmicrohttpd can do, in C.
// Two pooled epoll threads answer every request with the same 35 bytes of JSON.
//
//   cc -O2 -o hello hello.c -lmicrohttpd && ./hello 8081

#include <microhttpd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static const char body[] = "{\"message\":\"hello\",\"status\":\"open\"}";
enum { body_bytes = 35, threads = 2 };
_Static_assert(sizeof body - 1 == body_bytes, "the yardstick's body is 35 bytes");

static enum MHD_Result answer(void *unused, struct MHD_Connection *connection, const char *url, const char *method,
                              const char *version, const char *upload, size_t *upload_bytes, void **seen) {
    (void)unused, (void)url, (void)method, (void)version, (void)upload, (void)upload_bytes;
    // The first call only announces the head; answering on the second keeps the connection alive for every method.
    if (*seen == NULL) {
        *seen = (void *)body;
        return MHD_YES;
    }
    struct MHD_Response *response =
        MHD_create_response_from_buffer(body_bytes, (void *)body, MHD_RESPMEM_PERSISTENT);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, "application/json");
    enum MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return result;
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: hello PORT\n");
        return 2;
    }
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigprocmask(SIG_BLOCK, &signals, NULL);
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD, (unsigned short)atoi(arguments[1]), NULL, NULL, answer, NULL,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)threads, MHD_OPTION_CONNECTION_LIMIT, 4096u, MHD_OPTION_END);
    if (daemon == NULL) {
        fprintf(stderr, "hello: cannot listen on port %s\n", arguments[1]);
        return 1;
    }
    int received;
    sigwait(&signals, &received);
    MHD_stop_daemon(daemon);
    return 0;
}
