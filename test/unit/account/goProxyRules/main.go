// Writes goProxyRules.json: which proxy Go's net/http uses, by environment and URL.
// net/http reads the environment once in a process, so each environment has a process of its own.
// Run in this directory: go run main.go > goProxyRules.json
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"runtime"
	"sort"
)

// The proxy of one URL; nil where the connection is direct.
type proxy struct {
	Scheme   string `json:"scheme"`
	Host     string `json:"host"`
	Port     string `json:"port"`
	Username string `json:"username,omitempty"`
	Password string `json:"password,omitempty"`
}

type answer struct {
	Proxy *proxy `json:"proxy,omitempty"`
	Error string `json:"error,omitempty"`
}

type environment map[string]string

type environmentCase struct {
	Environment environment       `json:"environment"`
	Answers     map[string]answer `json:"answers"`
}

type output struct {
	Go   string   `json:"go"`
	Urls []string `json:"urls"`
	// By NO_PROXY: which of the URLs are reached directly.
	Direct       map[string][]string `json:"direct"`
	Environments []environmentCase   `json:"environments"`
}

var urls = []string{
	"https://resourcesharing.cn-hangzhou.aliyuncs.com/",
	"https://sts.cn-hangzhou.aliyuncs.com/",
	"https://aliyuncs.com/",
	"https://myaliyuncs.com/",
	"https://aliyuncs.com.example.com/",
	"https://STS.CN-BEIJING.ALIYUNCS.COM/",
	"https://sts.cn-beijing.aliyuncs.com:8443/",
	"https://sts.cn-beijing.aliyuncs.com./",
	"https://gateway/",
	"https://gateway:8443/",
	"https://b\u00fccher.example.com/",
	"https://xn--bcher-kva.example.com/",
	"https://localhost/",
	"https://localhost:8443/",
	"https://localhost.example.com/",
	"https://127.0.0.1/",
	"https://127.8.9.10:8443/",
	"https://[::1]/",
	"https://[::ffff:127.0.0.1]/",
	"https://10.0.0.1/",
	"https://10.0.0.1:8443/",
	"https://10.1.2.3/",
	"https://11.0.0.1/",
	"https://192.168.17.4/",
	"https://[2001:db8::1]/",
	"https://[2001:db8::1]:8443/",
	"https://[2001:db8:1::1]/",
	"https://[::ffff:10.0.0.1]/",
	"https://[::ffff:11.0.0.1]:8443/",
	"http://gateway.example.com/",
	"http://gateway.example.com:443/",
	"http://gateway.example.com:8080/",
	"http://10.0.0.1/",
}

var noProxies = []string{
	"", " ", ",", ", ,", "*", " * ", "*,aliyuncs.com", "aliyuncs.com,*", "**", "*:443", "*.", ".", ":443", "https://sts.cn-hangzhou.aliyuncs.com",
	"aliyuncs.com", ".aliyuncs.com", "*.aliyuncs.com", "*aliyuncs.com", "ALIYUNCS.COM", " aliyuncs.com ", "aliyuncs.com.", "aliyuncs.com/",
	"aliyuncs.com:443", "aliyuncs.com:8443", ".aliyuncs.com:443", "*.aliyuncs.com:8443", "aliyuncs.com:", "aliyuncs.com:https", "aliyuncs.com:0443",
	"cn-hangzhou.aliyuncs.com", "hangzhou.aliyuncs.com", "sts.*.aliyuncs.com", "example.com aliyuncs.com", "example.com;aliyuncs.com",
	"sts.cn-hangzhou.aliyuncs.com,gateway", "gateway:8443", "gateway", ".gateway", "com", ".com", "example.com:80", "example.com:443", "gateway.example.com:8080",
	"b\u00fccher.example.com", ".b\u00fccher.example.com", "B\u00dcCHER.example.com", "xn--bcher-kva.example.com", "b\u00fccher.example.com:443", "b\u00fccher.example.com/", "/8b\u00fccher",
	"localhost", "127.0.0.1", "::1",
	"10.0.0.1", "10.0.0.1:443", "10.0.0.1:8443", "10.0.0.1:", "010.0.0.1", "10.0.0", "10.", "10.0.0.*", ".0.0.1", "10.0.0.1.",
	"10.0.0.0/8", "10.0.0.0/08", "10.0.0.0/16", "10.0.0.77/24", "10.0.0.1/32", "10.0.0.1/31", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8:443", "0.0.0.0/0", "192.168.16.0/20", "10.0.0.0/255.0.0.0",
	"2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:443", "[2001:db8::1]:8443", "2001:DB8:0::1", "2001:db8::/32", "2001:db8::/48", "2001:db8::/33", "[2001:db8::]/32", "::/0", "2001:db8::1%eth0", "2001:db8::/32%eth0",
	"::ffff:10.0.0.1", "::ffff:a00:1", "[::ffff:10.0.0.1]:443", "::ffff:10.0.0.0/104", "::ffff:10.0.0.0/96", "::ffff:10.0.0.0/95", "::ffff:10.0.0.0/8", "::ffff:10.0.0.0/2", "::ffff:0:0/96",
	"10.0.0.0/8,2001:db8::/32,.aliyuncs.com,gateway:8443",
}

const (
	upper = "http://upper.example.com:3128"
	lower = "http://lower.example.com:3128"
)

var environments = []environment{
	{},
	{"HTTPS_PROXY": upper},
	{"https_proxy": lower},
	{"HTTPS_PROXY": upper, "https_proxy": lower},
	{"HTTPS_PROXY": "", "https_proxy": lower},
	{"HTTP_PROXY": upper},
	{"http_proxy": lower},
	{"HTTP_PROXY": upper, "http_proxy": lower},
	{"HTTPS_PROXY": upper, "HTTP_PROXY": lower},
	{"ALL_PROXY": upper, "all_proxy": lower},
	{"HTTPS_PROXY": upper, "NO_PROXY": ".aliyuncs.com", "no_proxy": "example.com"},
	{"HTTPS_PROXY": upper, "NO_PROXY": "", "no_proxy": ".aliyuncs.com"},
	{"HTTPS_PROXY": upper, "no_proxy": ".aliyuncs.com"},
	{"NO_PROXY": "*"},
	{"HTTP_PROXY": upper, "REQUEST_METHOD": "GET"},
	{"http_proxy": lower, "REQUEST_METHOD": "GET"},
	{"HTTP_PROXY": upper, "REQUEST_METHOD": "GET", "NO_PROXY": "*"},
	{"HTTP_PROXY": upper, "REQUEST_METHOD": ""},
	{"HTTPS_PROXY": upper, "REQUEST_METHOD": "GET"},
	{"HTTPS_PROXY": "proxy.example.com"},
	{"HTTPS_PROXY": "proxy.example.com:3128"},
	{"HTTPS_PROXY": "proxy.example.com:3128/"},
	{"HTTPS_PROXY": "http://proxy.example.com"},
	{"HTTPS_PROXY": "http://proxy.example.com/"},
	{"HTTPS_PROXY": "http://proxy.example.com:3128/a/path"},
	{"HTTPS_PROXY": "HTTP://proxy.example.com:3128"},
	{"HTTPS_PROXY": "https://proxy.example.com"},
	{"HTTPS_PROXY": "https://proxy.example.com:8443"},
	{"HTTPS_PROXY": "localhost:3128"},
	{"HTTPS_PROXY": "127.0.0.1:3128"},
	{"HTTPS_PROXY": "10.0.0.9"},
	{"HTTPS_PROXY": "http://[2001:db8::9]:3128"},
	{"HTTPS_PROXY": "[2001:db8::9]:3128"},
	{"HTTPS_PROXY": "http://user:password@proxy.example.com:3128"},
	{"HTTPS_PROXY": "user:password@proxy.example.com:3128"},
	{"HTTPS_PROXY": "http://user@proxy.example.com:3128"},
	{"HTTPS_PROXY": "http://user:@proxy.example.com:3128"},
	{"HTTPS_PROXY": "http://us%40er:p%3A%2F%40ss%20%C3%BC@proxy.example.com:3128"},
	{"HTTPS_PROXY": "http://user:a:b@proxy.example.com:3128"},
}

var environmentUrls = []string{
	"https://resourcesharing.cn-hangzhou.aliyuncs.com/",
	"https://gateway.example.com:8443/",
	"http://gateway.example.com/",
}

func ask(env environment, urls []string) []answer {
	child := exec.Command(os.Args[0], append([]string{"answer"}, urls...)...)
	child.Stderr = os.Stderr
	child.Env = []string{}
	for name, value := range env {
		child.Env = append(child.Env, name+"="+value)
	}
	text, err := child.Output()
	if err != nil {
		panic(err)
	}
	var answers []answer
	if err := json.Unmarshal(text, &answers); err != nil {
		panic(err)
	}
	return answers
}

func answers(urls []string) []answer {
	defaultPorts := map[string]string{"http": "80", "https": "443"}
	all := []answer{}
	for _, text := range urls {
		request, err := http.NewRequest("GET", text, nil)
		if err != nil {
			panic(err)
		}
		found, err := http.ProxyFromEnvironment(request)
		switch {
		case err != nil:
			all = append(all, answer{Error: err.Error()})
		case found == nil:
			all = append(all, answer{})
		default:
			all = append(all, answer{Proxy: describe(found, defaultPorts)})
		}
	}
	return all
}

func describe(found *url.URL, defaultPorts map[string]string) *proxy {
	port := found.Port()
	if port == "" {
		port = defaultPorts[found.Scheme]
	}
	password, _ := found.User.Password()
	return &proxy{found.Scheme, found.Hostname(), port, found.User.Username(), password}
}

func main() {
	write := json.NewEncoder(os.Stdout)
	write.SetEscapeHTML(false)
	if len(os.Args) > 1 && os.Args[1] == "answer" {
		write.Encode(answers(os.Args[2:]))
		return
	}
	all := output{Go: runtime.Version(), Urls: urls, Direct: map[string][]string{}}
	for _, noProxy := range noProxies {
		env := environment{"HTTPS_PROXY": upper, "HTTP_PROXY": upper, "NO_PROXY": noProxy}
		direct := []string{}
		for index, answer := range ask(env, urls) {
			if answer.Proxy == nil {
				direct = append(direct, urls[index])
			}
		}
		sort.Strings(direct)
		all.Direct[noProxy] = direct
	}
	for _, env := range environments {
		byUrl := map[string]answer{}
		for index, answer := range ask(env, environmentUrls) {
			byUrl[environmentUrls[index]] = answer
		}
		all.Environments = append(all.Environments, environmentCase{env, byUrl})
	}
	write.SetIndent("", "    ")
	if err := write.Encode(all); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
